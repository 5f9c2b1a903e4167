"""How soon we answered is told once ten cases were answered, and counts what the clock counted."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alliance_site.caching import per_edition
from membership.models import Submission
from membership.process.kinds import Kind
from membership.process.states import State
from membership.public.counting import answer_times
from tests.support.builders.cases import make_application, make_signature, token

pytestmark = pytest.mark.django_db


def answered(number, *, state=State.ACCEPTED, days=0, **columns):
    """Let cases have been answered as ``review.move`` leaves them."""
    now = timezone.now()
    known = {"confirmed_at": now, "decided_at": now, "clock_days": days, "kind": Kind.JOIN}
    Submission.objects.bulk_create(
        Submission(
            state=state,
            reference=f"{state}{days}{each}"[:12],
            opened_as=token(),
            **known | columns,
        )
        for each in range(number)
    )


@pytest.mark.parametrize(("number", "said"), [(9, False), (10, True)])
def test_nothing_is_said_about_fewer_than_ten_answers(number, said):
    answered(number)

    assert bool(answer_times.of_kind(Kind.JOIN)) is said


def test_half_of_the_answers_came_within_the_days_that_are_told():
    for days in range(1, 13):
        answered(1, days=days)

    assert answer_times.of_kind(Kind.JOIN) == answer_times.AnswerTimes(answers=12, days=6)


@pytest.mark.parametrize("state", [State.SPAM, State.WITHDRAWN, State.ERASED, State.QUESTION])
def test_what_was_not_answered_does_not_count(state):
    answered(9)
    answered(5, state=state)

    assert answer_times.of_kind(Kind.JOIN) is None


def test_each_form_has_a_figure_of_its_own():
    answered(10)

    assert answer_times.of_kind(Kind.SIGN) is None


def test_older_answers_count_only_where_those_of_a_year_are_too_few():
    long_ago = timezone.now() - timedelta(days=400)
    answered(8, days=20, decided_at=long_ago)
    answered(9, days=2)
    assert answer_times.of_kind(Kind.JOIN).answers == 17

    answered(1, days=3)
    per_edition.forget()  # a figure may be a day old
    assert answer_times.of_kind(Kind.JOIN) == answer_times.AnswerTimes(answers=10, days=2)


def test_an_answer_of_the_same_day_came_within_one_day():
    answered(10)

    assert answer_times.of_kind(Kind.JOIN).days == 1


def test_a_case_that_was_decided_by_the_rules_counts():
    answered(9)
    make_application(State.ACCEPTED)
    make_signature(State.ACCEPTED)

    assert answer_times.of_kind(Kind.JOIN).answers == 10


@pytest.mark.parametrize(("number", "told"), [(9, (0, 0)), (10, (10, 7))])
def test_who_waits_is_told_where_ten_wait(number, told):
    answered(10)
    since = answer_times.dates.today() - timedelta(days=7)
    waits = {"state": State.NEW, "decided_at": None, "clock_started_on": since}
    answered(number, days=2, **waits)

    times = answer_times.of_kind(Kind.JOIN)
    assert (times.waiting, times.longest) == told
