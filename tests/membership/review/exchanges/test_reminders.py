"""Reminders: each once, none of what is answered, handed in or erased."""

from datetime import date, timedelta

import pytest
import time_machine

from alliance_site.outbox.messages import message
from membership import review, typed_pages
from membership.models import Submission
from membership.process.states import State
from membership.review.exchanges import reminders
from tests.support.builders import decide, make_application
from tests.support.process import letter_codes

pytestmark = pytest.mark.django_db
LAST_DAY = date(2026, 12, 18)  # a Friday
LEFT = typed_pages.Page({"head_name": ["Robin Example"]}, [], judged=False)


@pytest.fixture
def clock():
    with time_machine.travel("2026-11-02 10:00+01:00", tick=False) as traveller:
        yield traveller


def asked():
    return decide(make_application(State.IN_REVIEW), "ask", answer_by=LAST_DAY)


def test_a_question_is_reminded_of_once_a_week_before_its_last_day(clock):
    case = asked()
    clock.move_to("2026-12-10 10:00+01:00")
    assert review.remind()["questions"] == 0
    clock.move_to("2026-12-11 10:00+01:00")
    assert [review.remind()["questions"] for _hour in range(2)] == [1, 0]

    assert letter_codes(case).count("question_reminder") == 1
    assert case.questions.get().reminder_sent_on == date(2026, 12, 11)
    assert "18 December 2026" in message(case.letters.get(code="question_reminder")).body


def test_on_the_last_day_itself_nobody_is_reminded(clock):
    asked()
    clock.move_to("2026-12-18 10:00+01:00")

    assert review.remind()["questions"] == 0


@pytest.mark.parametrize("step", ["answer", "take_back_question", "withdraw"])
def test_what_is_settled_is_not_reminded_of(clock, step):
    decide(asked(), step)
    clock.move_to("2026-12-14 10:00+01:00")

    assert review.remind()["questions"] == 0


def test_a_change_left_for_two_days_is_reminded_of_once(clock):
    case = review.keep_refused(make_application(), "change-leader", LEFT)
    clock.shift(timedelta(hours=47))
    assert review.remind()["changes"] == 0
    clock.shift(timedelta(hours=2))
    assert [review.remind()["changes"] for _hour in range(2)] == [1, 0]

    assert letter_codes(case)[-1] == "change_reminder"
    assert "Robin" not in message(case.letters.last()).body


def test_a_change_that_is_handed_in_or_whose_case_is_erased_is_not_reminded_of(clock):
    handed_in = review.keep_refused(make_application(), "change-leader", LEFT)
    review.hand_in(handed_in, {"head_name": "Robin Example"}, page="change-leader")
    erased = review.keep_refused(make_application(), "change-leader", LEFT)
    review.forget(decide(erased, "withdraw"))
    clock.shift(timedelta(days=3))

    assert review.remind()["changes"] == 0


def test_nobody_who_has_not_confirmed_the_address_is_reminded(clock):
    review.keep_refused(make_application(State.UNCONFIRMED), "change-leader", LEFT)
    clock.shift(timedelta(days=3))

    assert review.remind()["changes"] == 0


def test_what_is_handed_in_while_the_chore_runs_is_not_reminded_of(clock):
    """It is looked at again under the lock."""
    case = review.keep_refused(make_application(), "change-leader", LEFT)
    clock.shift(timedelta(days=3))
    stale = Submission.objects.get(pk=case.pk)
    review.keep_refused(case, "change-leader", LEFT)

    assert not reminders.remind_of_change(stale)
    decide(case, "withdraw")
    Submission.objects.update(unsent_change_at=stale.unsent_change_at)
    assert not reminders.remind_of_change(stale)
