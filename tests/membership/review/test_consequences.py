"""What follows from a decision: seen before, carried out with it or not at all."""

from datetime import date

import pytest

from alliance_site import registry
from alliance_site.models import Letter
from membership import journal, register, review
from membership.models import Cooperation, Participant, Submission
from membership.process.errors import PlanChanged
from membership.process.states import State
from tests.support.builders import (
    decide,
    make_application,
    make_opening_statement,
    make_participant,
    make_proposal,
    make_signature,
)

pytestmark = pytest.mark.django_db


def codes(case):
    return list(case.events.values_list("code", flat=True))


def letters(case):
    return list(
        Letter.objects.filter(submission=case).order_by("pk").values_list("code", flat=True)
    )


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
    assert codes(accepted)[-1] == "accept"
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


def test_what_another_room_registers_is_planned_and_carried_out(decider, monkeypatch):
    done = []
    effect = registry.Effect("announcement", "Draft the announcement", "A text", "1")
    consequence = registry.Consequence(
        State.ACCEPTED,
        ("join",),
        lambda case: effect,
        lambda case, effect, by: done.append((case.participant.number, effect.name, by)),
    )
    monkeypatch.setattr(registry, "consequences", [consequence, *registry.consequences])
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
    before = codes(case), letters(case)

    with pytest.raises(ZeroDivisionError):
        decide(case, "accept", by=decider)

    assert Submission.objects.get().state == State.IN_REVIEW
    assert not Participant.objects.exists()
    assert (codes(case), letters(case)) == before


def test_an_accepted_proposal_is_a_cooperation_that_is_public_only_if_both_agree(decider):
    participant = make_participant()
    case = make_proposal(state=State.IN_REVIEW, participants=[participant], publish=True)

    accepted = decide(case, "accept", by=decider)

    cooperation = Cooperation.objects.get(proposal=accepted)
    assert list(cooperation.participants.all()) == [participant]
    assert (cooperation.organisation_agrees, cooperation.participant_agrees) == (True, False)
    assert letters(accepted)[-1] == "accepted_cooperate"


def test_an_accepted_signature_is_a_signatory_with_a_running_number(decider):
    make_opening_statement(date(2019, 6, 30), signatories=122)
    case = make_signature(state=State.IN_REVIEW, publish_signer=False)

    signatory = decide(case, "accept", by=decider).signatory

    assert (signatory.number, signatory.person) == (123, "")
    assert signatory.signed_on == date(2026, 11, 2)
    assert "number 123" in Letter.objects.get(code="accepted_sign").body


def test_a_mistake_is_taken_back_and_its_number_stays_used(decider):
    accepted = decide(make_application(state=State.IN_REVIEW), "accept", by=decider)

    plan = review.plan(accepted, "reopen", by=decider)
    assert "number 1 stays used" in plan.effects[0].label
    reopened = decide(accepted, "reopen", by=decider)

    assert reopened.state == State.IN_REVIEW
    assert not Participant.objects.public().exists()
    assert register.next_number() == 2
    assert letters(reopened)[-1] == "correction_accepted"

    again = decide(reopened, "accept", by=decider)
    assert again.participant.number == 1
    assert Participant.objects.public().get().periods.count() == 1
