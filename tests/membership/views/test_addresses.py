"""The pages of a draft have addresses by which it goes on."""

import pytest

from membership.process.states import State
from tests.membership.views.case_pages.test_status import page
from tests.support.builders import (
    make_application,
)

pytestmark = pytest.mark.django_db


def test_a_draft_leads_on_to_what_is_unfinished(client):
    draft = make_application(State.DRAFT, contact_name="")

    assert client.get(page(draft))["Location"].endswith("/contact/")
