"""When a case can have been decided, by when we answer, how long we wait."""

from datetime import date, timedelta

import pytest
import time_machine
from django.utils import translation

from alliance_site.text import days
from membership import dates, review
from membership.models import Submission
from membership.process.decisions import Decision
from membership.process.errors import DayBeforeTheAlliance, DayNotYetCome, TooEarlyToClose
from membership.process.states import State
from tests.support.builders import decide, make_application
from tests.support.process import waited

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("transition", ["accept", "decline"])
def test_nobody_decides_on_a_day_to_come(decider, transition):
    case = make_application(state=State.IN_REVIEW)
    tomorrow = dates.today() + timedelta(days=1)

    with pytest.raises(DayNotYetCome):
        review.plan(case, transition, by=decider, decision=Decision(decision_on=tomorrow))
    with pytest.raises(DayNotYetCome):
        review.move(
            case,
            transition,
            by=decider,
            decision=Decision(decision_on=tomorrow, letter=("a", "b"), note="-"),
        )

    assert Submission.objects.get().state == State.IN_REVIEW


@pytest.mark.parametrize("day", [date(1826, 10, 15), date(2013, 3, 19)])
def test_nothing_was_decided_before_there_was_an_alliance(decider, day):
    case = make_application(state=State.IN_REVIEW)

    with pytest.raises(DayBeforeTheAlliance):
        review.plan(case, "accept", by=decider, decision=Decision(decision_on=day))


def test_a_case_is_closed_without_an_answer_only_when_the_applicant_has_had_the_time():
    case = make_application(state=State.QUESTION)
    with pytest.raises(TooEarlyToClose) as refused:
        decide(case, "close")
    assert str(refused.value.last_day.year) in str(refused.value)

    closed = decide(waited(case), "close")

    assert (closed.state, closed.letters.latest("pk").code) == (State.WITHDRAWN, "ended")


def test_the_question_names_the_day_up_to_which_an_answer_is_waited_for():
    case = make_application(state=State.QUESTION)
    with pytest.raises(TooEarlyToClose) as refused:
        decide(case, "close")

    with translation.override("en"):
        assert days.in_words(refused.value.last_day) in case.letters.latest("pk").body


def test_the_clock_stands_still_while_we_wait_and_begins_afresh_when_a_case_is_opened_again():
    with time_machine.travel("2026-11-02 10:00+01:00", tick=False) as clock:
        case = make_application(state=State.IN_REVIEW)
        clock.shift(timedelta(days=2))
        asked = decide(case, "ask")
        clock.shift(timedelta(days=30))
        answered = decide(asked, "answer")
        declined = decide(answered, "decline")
        reopened = decide(declined, "reopen")

    assert (asked.clock_days, asked.due_on) == (2, None)
    assert answered.due_on == dates.due_on(date(2026, 12, 4), within=15, used=2)
    assert (declined.due_on, reopened.clock_days) == (None, 0)
    assert reopened.due_on == dates.due_on(date(2026, 12, 4), within=15)
