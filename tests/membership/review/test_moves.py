"""Who may take which transition, and what else it does."""

import pytest

from alliance_site.models import Letter
from membership import journal, links, review
from membership.models import Note, Participant, Submission
from membership.process import permissions
from membership.process.decisions import Decision
from membership.process.errors import (
    LetterRequired,
    NoteRequired,
    NotPermitted,
    ReviewError,
    SomebodyWasFaster,
    TransitionNotAllowed,
)
from membership.process.states import State
from membership.process.table import TRANSITIONS
from membership.process.transitions import Actor
from tests.support.builders import decide, make_application, make_user
from tests.support.process import event_codes

pytestmark = pytest.mark.django_db


def test_an_observer_takes_no_transition():
    case = make_application(state=State.NEW)

    with pytest.raises(NotPermitted):
        review.move(case, "take", by=make_user(permissions.OBSERVERS))
    with pytest.raises(NotPermitted):
        review.move(case, "take")
    assert Submission.objects.get().state == State.NEW


def test_a_reviewer_proposes_and_a_decider_decides():
    case, reviewer = make_application(state=State.IN_REVIEW), make_user(permissions.REVIEWERS)

    with pytest.raises(NotPermitted):
        review.plan(case, "accept", by=reviewer)
    proposed = review.move(
        case, "propose", by=reviewer, decision=Decision(proposed_decision="accept")
    )

    assert (proposed.state, proposed.proposed_decision) == (State.IN_REVIEW, "accept")


def test_the_applicant_takes_none_of_the_transitions_of_staff():
    case = make_application(state=State.IN_REVIEW)

    with pytest.raises(NotPermitted):
        review.move(case, "accept", role=Actor.APPLICANT)


@pytest.mark.parametrize("state", [state for state in State if state not in {"draft", "in_review"}])
def test_only_what_is_being_read_can_be_accepted(state, decider):
    case = make_application(state=state)

    with pytest.raises(TransitionNotAllowed):
        review.plan(case, "accept", by=decider)
    with pytest.raises(ReviewError):
        review.move(case, "accept", by=decider, decision=Decision(letter=("Yes", "{link}")))
    assert Submission.objects.get().state == state


def test_sending_and_forgetting_are_no_mere_moves(decider):
    draft = make_application(state=State.DRAFT)

    for transition in ("submit", "write", "enter", "set_aside", "erase", "erase_on_request"):
        with pytest.raises(TransitionNotAllowed):
            review.move(draft, transition, by=decider)


def test_the_second_of_two_deciders_is_told_who_was_faster_and_when(decider):
    case = make_application(state=State.IN_REVIEW)
    seen = review.plan(case, "decline", by=decider)
    accepted = decide(case, "accept", by=decider)
    journal.record("file_read", submission=accepted, by=make_user(first_name="Reader"))

    with pytest.raises(SomebodyWasFaster, match="Dana accepted it.") as refusal:
        review.move(
            case,
            "decline",
            by=make_user(permissions.DECIDERS),
            version=seen.version,
            fingerprint=seen.fingerprint,
            decision=Decision(note="No.", reason="other"),
        )
    assert [transition["code"] for transition in refusal.value.happened] == ["accept"]
    assert Participant.objects.count() == 1


def test_declining_needs_a_note_a_reason_and_a_letter_that_was_seen(decider):
    case = make_application(state=State.IN_REVIEW)
    seen = review.plan(case, "decline", by=decider)
    known = {"by": decider, "fingerprint": seen.fingerprint}

    with pytest.raises(NoteRequired):
        review.move(case, "decline", decision=Decision(reason="no_mandate"), **known)
    with pytest.raises(ReviewError, match="without one"):
        review.move(case, "decline", decision=Decision(note="No mandate."), **known)
    with pytest.raises(LetterRequired):
        review.move(
            case, "decline", by=decider, decision=Decision(note="No mandate.", reason="no_mandate")
        )
    declined = review.move(
        case, "decline", decision=Decision(note="No mandate.", reason="no_mandate"), **known
    )

    assert declined.decision_reason == "no_mandate"
    letter = Letter.objects.get(code="declined")
    assert "We have no decision of the authority." in letter.body
    assert Note.objects.get().text == "No mandate."


def test_whoever_takes_a_case_owns_it_and_hands_it_over(decider):
    case = make_application(state=State.NEW)

    taken = review.take(case, by=decider)
    assert (taken.state, taken.owner) == (State.IN_REVIEW, decider)
    other = make_user(permissions.REVIEWERS)
    assert review.take(taken, by=other).owner == other


def test_a_transition_of_the_review_never_changes_the_status_link():
    case = make_application(state=State.UNCONFIRMED)
    key = links.status_key(case)

    for transition in ("confirm", "take", "ask", "answer", "accept", "reopen", "decline"):
        case = decide(case, transition)
        assert links.status_key(case) == key


def test_every_transition_leaves_one_event_of_its_name():
    walked = ["submit", "confirm", "take", "ask", "answer", "accept", "reopen", "decline"]
    case = make_application(state=State.UNCONFIRMED)

    for transition in walked[1:]:
        case = decide(case, transition)

    assert [code for code in event_codes(case) if code in TRANSITIONS] == walked
    assert case.version == len(walked)
