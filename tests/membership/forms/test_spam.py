"""What tells the work of a program."""

import pytest

from membership.models import Submission
from membership.process.states import State
from tests.membership.views.form_pages.test_check import check
from tests.support.builders import make_proposal

pytestmark = pytest.mark.django_db


def test_texts_full_of_links_count_as_a_mark(client):
    draft = make_proposal(State.DRAFT, proposal="https://buy.example " * 9)
    client.post(check(draft), {})

    assert Submission.objects.get().spam_reasons == ["links"]
