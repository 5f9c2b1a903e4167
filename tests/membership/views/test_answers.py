"""Answers as a person reads them again, to check them."""

import pytest

from membership.forms.cooperate import ProposalForm
from tests.support.builders import make_participant
from tests.support.visitors import PROPOSAL, follow, start, text

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("chosen", ["task_force", "participant"])
def test_the_check_page_uses_the_words_that_were_chosen(client, chosen):
    town = make_participant(official_name="Megara", name_en="Megara")
    words = dict(ProposalForm().fields["visibility"].choices)
    answers = PROPOSAL | {"visibility": chosen, "named": [str(town.pk)], "roma_led": "yes"}
    seen = text(follow(start("/en/cooperate/start/", answers)))

    assert str(words[chosen]) in seen
    assert "Is your organisation led by Roma? Yes" in seen
