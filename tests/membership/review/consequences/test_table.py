"""All that follows from a decision happens, in one order, or none of it."""

import pytest

from alliance_site import registry
from membership import review
from membership.models import Participant, Submission
from membership.process.states import State
from tests.support.builders import (
    decide,
    make_application,
)
from tests.support.process import event_codes, letter_codes

pytestmark = pytest.mark.django_db


def test_what_another_app_registers_is_planned_and_carried_out(decider, monkeypatch):
    done = []
    effect = registry.Effect("announcement", "Draft the announcement", "A text", "1")
    consequence = registry.Consequence(
        State.ACCEPTED,
        ("join",),
        lambda case: effect,
        lambda case, effect, by: done.append((case.participant.number, effect.name, by)),
    )
    monkeypatch.setattr(registry, "consequences", [consequence])
    case = make_application(state=State.IN_REVIEW)

    assert review.plan(case, "accept", by=decider).effects[-1] == effect
    decide(case, "accept", by=decider)

    assert done == [(1, "announcement", decider)]


def test_a_consequence_that_fails_leaves_nothing_behind(decider, monkeypatch):
    def fail(case, effect, by):
        raise ZeroDivisionError

    effect = registry.Effect("announcement", "Draft", "", "1")
    broken = registry.Consequence(State.ACCEPTED, ("join",), lambda case: effect, fail)
    monkeypatch.setattr(registry, "consequences", [*registry.consequences, broken])
    case = make_application(state=State.IN_REVIEW)
    before = event_codes(case), letter_codes(case)

    with pytest.raises(ZeroDivisionError):
        decide(case, "accept", by=decider)

    assert Submission.objects.get().state == State.IN_REVIEW
    assert not Participant.objects.exists()
    assert (event_codes(case), letter_codes(case)) == before
