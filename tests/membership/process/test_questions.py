"""Kinds of questions: each waits for its time, says what happens without an answer."""

import pytest

from membership.process.questions import (
    LEAST_WORKING_DAYS,
    LONGEST,
    REMINDER_WORKING_DAYS,
    TYPES,
    QuestionKind,
    Settled,
)
from membership.process.states import State
from membership.process.table import TRANSITIONS


@pytest.mark.parametrize("kind", QuestionKind)
def test_each_kind_waits_within_the_limits_and_says_what_happens_without_an_answer(kind):
    asked = TYPES[kind]

    assert LEAST_WORKING_DAYS <= asked.within < LONGEST.days * 5 / 7 - 10
    assert "opened again" in str(asked.otherwise)
    assert str(asked.told).endswith(".")


def test_the_reminder_leaves_time_even_for_the_shortest_question():
    assert 2 * REMINDER_WORKING_DAYS <= LEAST_WORKING_DAYS


def test_each_way_to_end_a_question_is_that_of_a_transition_or_of_a_correction():
    leaving = [each for each in TRANSITIONS.values() if State.QUESTION in each.sources]
    ends = {each.settles for each in leaving if each.target}

    assert ends | {Settled.CORRECTED} == set(Settled)
