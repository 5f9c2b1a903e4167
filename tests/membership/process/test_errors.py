from datetime import UTC, datetime

import pytest
import time_machine
from django.utils.translation import override

from membership.process import errors
from membership.process.errors import PlanChanged, ReviewError, SomebodyWasFaster, TooEarlyToClose

MORNING = datetime(2026, 11, 25, 9, 14, tzinfo=UTC)
ACCEPTED = {"code": "accept", "text": "A. Sample accepted it.", "at": MORNING}


def raised(kind):
    """Return the refusals that are raised: a kind itself, or those that stand below it."""
    return [each for below in kind.__subclasses__() for each in raised(below)] or [kind]


@pytest.mark.parametrize("kind", [ReviewError, *raised(ReviewError)])
def test_every_refusal_is_a_sentence_for_people(kind):
    arguments = {
        SomebodyWasFaster: ([ACCEPTED],),
        PlanChanged: ("plan",),
        TooEarlyToClose: (MORNING.date(),),
    }
    sentence = str(kind(*arguments.get(kind, ())))

    assert sentence[0].isupper()
    assert sentence.endswith(".")


def test_a_rule_may_say_it_in_its_own_words():
    assert str(errors.RegisterError("Number 131 is taken.")) == "Number 131 is taken."


def test_the_second_of_two_is_told_what_happened_and_when():
    with time_machine.travel(MORNING):
        sentence = str(SomebodyWasFaster([ACCEPTED]))

    assert sentence.endswith("At 10:14: A. Sample accepted it.")


def test_a_transition_of_another_day_is_told_with_its_day():
    with time_machine.travel(datetime(2026, 11, 27, tzinfo=UTC)):
        sentence = str(SomebodyWasFaster([ACCEPTED]))

    assert "At 10:14, 25 November 2026: A. Sample accepted it." in sentence


def test_a_refusal_speaks_the_language_of_whoever_reads_it():
    refusal = errors.NotPermitted()

    with override("fr"):
        french = str(refusal)
    with override("en"):
        assert str(refusal) == "Your role does not include this step."
    assert french


def test_a_changed_plan_brings_the_fresh_one_and_what_happened():
    assert PlanChanged("fresh").plan == "fresh"
    assert "A. Sample accepted it." in str(PlanChanged("fresh", [ACCEPTED]))
