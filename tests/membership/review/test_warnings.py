"""What a reviewer is told before deciding, and may decide against."""

from datetime import date

import pytest

from membership import review
from membership.process.decisions import Decision
from membership.process.states import State
from tests.support.builders import make_application, make_participant

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
