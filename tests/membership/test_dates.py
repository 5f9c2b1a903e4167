from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from membership import dates

WEDNESDAY = date(2026, 11, 25)
FRIDAY = date(2026, 11, 27)
CHRISTMAS = {date(2026, 12, 24), date(2026, 12, 25)}
days = st.dates(date(2026, 1, 1), date(2027, 12, 31))


def test_the_day_of_arrival_is_free_and_weekends_do_not_count():
    assert dates.working_days(WEDNESDAY, WEDNESDAY) == 0
    assert dates.working_days(WEDNESDAY, FRIDAY) == 2
    assert dates.working_days(FRIDAY, FRIDAY + timedelta(days=3)) == 1
    assert dates.working_days(FRIDAY, WEDNESDAY) == 0


def test_fifteen_working_days_are_three_weeks():
    assert dates.due_on(WEDNESDAY, within=15) == date(2026, 12, 16)


def test_closing_days_give_time_to_the_task_force():
    start = date(2026, 12, 21)

    assert dates.due_on(start, within=5) == date(2026, 12, 28)
    assert dates.due_on(start, CHRISTMAS, within=5) == date(2026, 12, 30)
    assert dates.working_days(start, date(2026, 12, 28), CHRISTMAS) == 3


def test_after_a_question_only_the_days_that_were_left_are_left():
    assert dates.due_on(WEDNESDAY, within=15, used=13) == FRIDAY
    assert dates.due_on(WEDNESDAY, within=15, used=20) == WEDNESDAY


def test_no_promise_has_no_day():
    assert dates.due_on(WEDNESDAY, within=0) is None


@given(days, st.integers(1, 40), st.sets(days, max_size=30))
def test_the_promise_ends_on_a_working_day_with_all_its_days_used(start, within, closing):
    due = dates.due_on(start, closing, within=within)

    assert dates.is_working_day(due, closing)
    assert dates.working_days(start, due, closing) == within


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 11, 24, 22, 59, tzinfo=UTC), 24),
        (datetime(2026, 11, 24, 23, 1, tzinfo=UTC), 25),
        (datetime(2026, 7, 24, 22, 1, tzinfo=UTC), 25),
    ],
)
def test_days_are_days_in_strasbourg_whatever_the_reader_has_chosen(moment, day):
    with time_machine.travel(moment, tick=False), timezone.override("America/New_York"):
        assert dates.today().day == day
        assert dates.day_of(moment).day == day
