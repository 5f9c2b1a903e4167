"""Accepting an application admits at once; taking it back takes the entry off the site."""

from datetime import date

import pytest

from alliance_site.models import Letter
from membership import journal, register, review
from membership.models import Participant, Submission
from membership.process.errors import PlanChanged
from membership.process.states import State
from tests.support.builders import (
    decide,
    make_application,
    make_opening_statement,
    make_participant,
)

pytestmark = pytest.mark.django_db


def test_accepting_admits_at_once(decider):
    make_opening_statement(date(2015, 12, 31), 130)
    case = make_application(state=State.IN_REVIEW)

    accepted = decide(
        case,
        "accept",
        by=decider,
        decision_body="Bureau",
        decision_on=date(2026, 11, 24),
        decision_document="CG(2026)12",
    )

    participant = Participant.objects.public().get()
    assert (participant.number, accepted.participant) == (131, participant)
    assert participant.periods.get().counts_from == date(2026, 11, 24)
    assert accepted.decision_document == "CG(2026)12"
    assert "participant number 131" in Letter.objects.get(code="accepted_join").body
    assert accepted.events.latest("sequence").code == "accept"
    assert journal.verify() is None


def test_the_plan_shows_what_accepting_does_and_changes_nothing(decider):
    case = make_application(state=State.IN_REVIEW, name="Μέγαρα", publish_head=True)

    plan = review.plan(case, "accept", by=decider)

    assert "number 1;" in plan.effects[0].label
    assert "Μέγαρα" in plan.effects[0].preview
    assert "Alex Example, Mayor" in plan.effects[0].preview
    assert "participant number {number}." in plan.letters[0].body
    assert plan.values["number"] == "1"
    assert "{link}" in plan.letters[0].body
    assert not Participant.objects.exists()
    assert Submission.objects.get().version == case.version


def test_nothing_is_carried_out_that_nobody_has_seen(decider):
    case = make_application(state=State.IN_REVIEW)
    seen = review.plan(case, "accept", by=decider)
    make_participant(number=1)

    with pytest.raises(PlanChanged) as change:
        review.move(case, "accept", by=decider, fingerprint=seen.fingerprint)

    assert "number 2;" in change.value.plan.effects[0].label
    assert Submission.objects.get().state == State.IN_REVIEW
    review.move(case, "accept", by=decider, fingerprint=change.value.plan.fingerprint)
    assert Participant.objects.filter(number=2).exists()


def test_a_mistake_is_taken_back_and_its_number_stays_used(decider):
    accepted = decide(make_application(state=State.IN_REVIEW), "accept", by=decider)

    plan = review.plan(accepted, "reopen", by=decider)
    assert "number 1 stays taken" in plan.effects[0].label
    reopened = decide(accepted, "reopen", by=decider)

    assert reopened.state == State.IN_REVIEW
    assert not Participant.objects.public().exists()
    assert register.next_number() == 2
    assert Letter.objects.latest("pk").code == "correction_accepted"

    again = decide(reopened, "accept", by=decider)
    assert again.participant.number == 1
    assert Participant.objects.public().get().periods.count() == 1
