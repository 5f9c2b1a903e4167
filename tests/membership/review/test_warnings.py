"""What a reviewer is told before deciding, and may decide against."""

from datetime import date

import pytest

from alliance_site.text import days
from membership import dates, review
from membership.process.decisions import Decision
from membership.process.states import State
from tests.support.builders import leave_a_change, make_application, make_participant

pytestmark = pytest.mark.django_db


def test_a_mandate_that_is_missing_is_said_before_the_decision(decider):
    case = make_application(state=State.IN_REVIEW, mandate_pending_until=date(2027, 1, 28))

    assert "28 January 2027" in " ".join(review.plan(case, "accept", by=decider).warnings)


def test_a_decision_before_the_application_arrived_is_asked_about(decider):
    case = make_application(state=State.IN_REVIEW)
    earlier = review.plan(
        case, "accept", by=decider, decision=Decision(decision_on=date(2014, 1, 8))
    )
    today = review.plan(case, "accept", by=decider)

    assert any("when this arrived" in warning for warning in earlier.warnings)
    assert not any("when this arrived" in warning for warning in today.warnings)


def test_whoever_may_be_known_already_is_named_before_an_acceptance_only(
    decider,
):
    make_participant(official_name="Megara", country="GR")
    case = make_application(state=State.IN_REVIEW, name="Mégara", country="GR")

    accepting = " ".join(review.plan(case, "accept", by=decider).warnings)

    assert "Perhaps already known: Megara" in accepting
    assert "Perhaps" not in " ".join(review.plan(case, "decline", by=decider).warnings)


@pytest.mark.parametrize("transition", ["accept", "decline"])
def test_a_change_that_is_not_handed_in_yet_is_said_before_the_decision(decider, transition):
    case = leave_a_change(make_application(state=State.IN_REVIEW))
    told = " ".join(review.plan(case, transition, by=decider).warnings)
    assert f"since {days.in_words(dates.today())} and has not handed it in yet" in told

    asking = review.plan(case, "ask", by=decider, decision=Decision(message="Which body?"))
    assert "handed it in" not in " ".join(asking.warnings)

    case = review.keep_refused(case, "change-leader", None)
    told = " ".join(review.plan(case, transition, by=decider).warnings)
    assert "handed it in" not in told
