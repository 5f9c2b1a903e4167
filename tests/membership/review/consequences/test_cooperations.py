"""Accepting a proposal keeps a cooperation; taking it back removes it."""

import pytest

from alliance_site.models import Letter
from membership.models import Cooperation
from membership.process.states import State
from tests.support.builders import (
    decide,
    make_participant,
    make_proposal,
)

pytestmark = pytest.mark.django_db


def test_an_accepted_proposal_is_a_cooperation_that_is_public_only_if_both_agree(decider):
    participant = make_participant()
    case = make_proposal(state=State.IN_REVIEW, participants=[participant], publish=True)

    accepted = decide(case, "accept", by=decider)

    cooperation = Cooperation.objects.get(proposal=accepted)
    assert list(cooperation.participants.all()) == [participant]
    assert cooperation.organisation_agrees
    assert not cooperation.agreeing.exists()
    assert Letter.objects.latest("pk").code == "accepted_cooperate"


def test_a_proposal_that_was_a_mistake_leaves_no_cooperation(decider):
    accepted = decide(make_proposal(state=State.IN_REVIEW), "accept", by=decider)

    decide(accepted, "reopen", by=decider)

    assert not Cooperation.objects.exists()
