"""Accepting a proposal keeps a cooperation; taking it back removes it."""

import pytest

from alliance_site.models import Letter
from membership import review
from membership.models import Cooperation
from membership.process.states import State
from tests.membership.review.exchanges.test_passing import YES, passed, proposal
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


HEARD = [
    (YES, "named on its page at once"),
    (YES | {"may_be_named": False}, "not named: it agrees, but may not be named"),
    (YES | {"answer": "talk"}, "not named: it would like to talk first"),
    (YES | {"answer": "not_now"}, "not named: it has said no for now"),
    (None, "not named: it has not answered"),
]


@pytest.mark.parametrize(("answer", "said"), HEARD)
def test_the_plan_says_of_each_participant_whether_it_becomes_public(decider, answer, said):
    case, town = proposal()
    case.participants.add(make_participant(official_name="Nexttown"))
    row = passed(case, town)
    if answer:
        review.hear(row, answer)
    case.refresh_from_db()

    [planned] = review.plan(case, "accept", by=decider).effects
    assert any(line.startswith(f"Exampletown: {said}") for line in planned.preview.splitlines())
    assert "Nexttown: not named: it has not been asked" in planned.preview.splitlines()
    decide(case, "accept", by=decider)
    assert Cooperation.objects.get().agreeing.exists() == ("at once" in said)


def test_the_plan_names_nobody_where_the_organisation_does_not_want_it(decider):
    case, town = proposal(publish=False)
    review.hear(passed(case, town), YES)
    case.refresh_from_db()

    [planned] = review.plan(case, "accept", by=decider).effects
    said = "Exampletown: not named: the organisation does not want to be named"
    assert said in planned.preview.splitlines()


def test_the_plan_says_that_an_agreement_was_to_an_earlier_text(decider):
    case, town = proposal()
    review.hear(passed(case, town), YES)
    review.hand_in(case, {"name": "Totally Different Org"})
    case.refresh_from_db()

    [planned] = review.plan(case, "accept", by=decider).effects
    assert "Exampletown: not named: it agreed to an earlier text; ask it again" in planned.preview
