from datetime import UTC, datetime

import pytest
import time_machine
from django.utils.translation import override

from membership import errors
from membership.errors import PlanChanged, ReviewError, SomebodyWasFaster, TooEarlyToClose
from membership.states import State

MORNING = datetime(2026, 11, 25, 9, 14, tzinfo=UTC)


@pytest.mark.parametrize("kind", [ReviewError, *ReviewError.__subclasses__()])
def test_every_refusal_is_a_sentence_for_people(kind):
    arguments = {
        SomebodyWasFaster: ("A. Sample", MORNING, State.ACCEPTED),
        PlanChanged: ("plan",),
        TooEarlyToClose: (MORNING.date(),),
    }
    sentence = str(kind(*arguments.get(kind, ())))

    assert sentence[0].isupper()
    assert sentence.endswith(".")


def test_a_rule_may_say_it_in_its_own_words():
    assert str(errors.RegisterError("Number 131 is taken.")) == "Number 131 is taken."


@pytest.mark.parametrize("state", State)
def test_the_second_of_two_is_told_who_was_faster_and_when(state):
    with time_machine.travel(MORNING):
        sentence = str(SomebodyWasFaster("A. Sample", MORNING, state))

    assert sentence.startswith("Somebody else was faster: ")
    assert "10:14" in sentence


def test_a_move_of_another_day_is_told_with_its_day():
    with time_machine.travel(datetime(2026, 11, 27, tzinfo=UTC)):
        sentence = str(SomebodyWasFaster("A. Sample", MORNING, State.ACCEPTED))

    assert "A. Sample already accepted this at 10:14, 25 November 2026" in sentence


def test_a_refusal_speaks_the_language_of_whoever_reads_it():
    refusal = errors.NotPermitted()

    with override("fr"):
        french = str(refusal)
    with override("en"):
        assert str(refusal) == "Your role does not include this step."
    assert french


def test_a_changed_plan_brings_the_fresh_one():
    assert PlanChanged("fresh").plan == "fresh"
