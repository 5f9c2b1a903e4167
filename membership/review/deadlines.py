"""Days of a case: when it is decided, until when we answer, how long we wait for an answer."""

from datetime import date

from django.conf import settings

from membership import dates
from membership.models import ClosingDay, Submission
from membership.process.errors import DayBeforeTheAlliance, DayNotYetCome, TooEarlyToClose
from membership.process.states import CLOSED, NO_ANSWER, STATES, State
from membership.process.transitions import Transition


def columns(submission: Submission, target: State) -> dict[str, int | date | None]:
    """Start or stop the clock of the answer; a case that is opened again starts afresh."""
    runs, today = STATES[target].clock_runs, dates.today()
    closing_days = set(ClosingDay.objects.values_list("day", flat=True))
    used = 0 if submission.state in CLOSED else submission.clock_days
    if runs and not submission.clock_started_on:
        within = settings.ANSWER_WORKING_DAYS
        due_on = dates.due_on(today, closing_days, within=within, used=used)
        return {"clock_days": used, "clock_started_on": today, "due_on": due_on}
    if not runs and submission.clock_started_on:
        used += dates.working_days(submission.clock_started_on, today, closing_days)
        return {"clock_days": used, "clock_started_on": None, "due_on": None}
    return {}


def check_waited(submission: Submission, transition: Transition) -> None:
    """Raise unless we have waited for the answer as long as the letter with the question said."""
    if transition.reason != NO_ANSWER:
        return
    question = submission.questions.open().first()
    if question and dates.today() <= question.due_on:
        raise TooEarlyToClose(question.due_on)


def set_day(submission: Submission, transition: Transition, on: date | None) -> None:
    """Give the row in memory the day of its decision, before anything is planned from it."""
    if not transition.decides:
        return
    submission.decision_on = on or dates.today()
    check_day(submission.decision_on)


def check_day(day: date) -> None:
    """Raise unless the Alliance can have decided on a day."""
    if day > dates.today():
        raise DayNotYetCome
    if day < dates.FIRST_DAY:
        raise DayBeforeTheAlliance
