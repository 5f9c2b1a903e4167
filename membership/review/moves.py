"""One function moves: lock, check, write, carry out, queue the letters, and the event last."""

from django.db import transaction

from alliance_site.models import User
from alliance_site.outbox.drafts import LetterDraft
from alliance_site.text.characters import trimmed
from membership import journal, typed_pages
from membership.history import since
from membership.models import Exchange, Submission, model_of
from membership.process.decisions import NOTHING_SAID, Decision
from membership.process.errors import (
    LetterRequired,
    NoteRequired,
    NotPermitted,
    PlanChanged,
    SomebodyWasFaster,
    TransitionNotAllowed,
)
from membership.process.possible import taking
from membership.process.states import State
from membership.process.transitions import Transition
from membership.review import deadlines, plans
from membership.review.columns import changes, write
from membership.review.exchanges import questions
from membership.review.made_decisions import keep_decision
from membership.review.sending import finished, send


def move(
    submission: Submission,
    transition: str | Transition,
    *,
    by: User | None = None,
    role: str | None = None,
    decision: Decision = NOTHING_SAID,
    version: int | None = None,
    fingerprint: str | None = None,
) -> Submission:
    """Carry out one transition with everything that follows from it, or nothing at all.

    ``role`` is whose word it is on, if no user says it: a transition of anybody else's is refused.
    ``version`` and ``fingerprint`` are those of the plan that was shown, with its
    ``decision_on``: a letter that staff must have seen leaves only with a fingerprint, or as
    the ``decision`` brings it.

    Raises a ``ReviewError``. Whatever happened to the case since it had ``version`` is told
    first: by ``PlanChanged`` where the transition is still possible, else by ``SomebodyWasFaster``.
    """
    transition = plans.transition_of(transition)
    if State.DRAFT in transition.sources or transition.target == State.ERASED:
        raise TransitionNotAllowed  # ``submit`` and ``forget`` do more than a move
    if role not in (None, transition.by):
        raise NotPermitted
    with transaction.atomic():
        locked = lock(submission)
        check(locked, transition, by, version)
        if transition.note_required and not trimmed(decision.note):
            raise NoteRequired
        moved = carry_out(
            locked, transition, by=by, decision=decision, version=version, fingerprint=fingerprint
        )
        typed_pages.forget_closed(moved)
        return moved


def check(locked: Submission, transition: Transition, by: User | None, version: int | None) -> None:
    """Raise unless the transition is possible; if it was in ``version``, say what happened."""
    try:
        plans.check(locked, transition, by)
    except TransitionNotAllowed:
        if version in (None, locked.version):
            raise
        raise SomebodyWasFaster(since(locked, version)) from None


def lock(submission: Submission) -> Submission:
    """Return the row as it is now, locked until the commit where the engine knows row locks."""
    return model_of(submission.kind).objects.select_for_update().get(pk=submission.pk)


def carry_out(
    locked: Submission,
    transition: Transition,
    *,
    by: User | None,
    decision: Decision = NOTHING_SAID,
    version: int | None = None,
    fingerprint: str | None = None,
) -> Submission:
    """Do what the plan says, inside the caller's transaction and behind its lock."""
    journal.hold()  # numbers are counted up behind this lock
    deadlines.set_day(locked, transition, decision.decision_on)
    planned = list(plans.follows(locked, transition))
    plan = plans.plan_for(locked, transition, planned, decision)
    if version not in (None, locked.version) or fingerprint not in (None, plan.fingerprint):
        raise PlanChanged(plan, since(locked, version))
    reason = decision.reason or transition.reason
    letters = finished(plan, decision.letter)
    if transition.must_be_seen and not (decision.letter or fingerprint):
        raise LetterRequired
    before, owner = locked.state, locked.owner_id
    write(locked, **changes(locked, transition, by, reason, decision))
    keep_decision(locked, before, decision)
    for consequence, effect in planned:
        consequence.carry_out(locked, effect, by)
    said = questions.follow(locked, transition, by, decision)
    send(locked, transition, by, letters)
    traces = traces_of(plan, letters, reason) | traces_of_words(transition, decision, said)
    if locked.owner_id != owner:
        traces["from_owner"] = owner
    journal.record(
        transition.name,
        submission=locked,
        by=by,
        role=transition.by,
        from_state=before,
        to_state=locked.state,
        data=traces,
    )
    return locked


def traces_of(plan: plans.Plan, letters: list[LetterDraft], reason: str) -> dict[str, object]:
    """Return what the event keeps of all that followed, by codes alone."""
    return {
        "effects": [effect.name for effect in plan.effects],
        "letters": [draft.code for draft in letters],
        "reason": reason,
    }


def traces_of_words(
    transition: Transition, decision: Decision, said: Exchange | None
) -> dict[str, object]:
    """Return which answers were corrected or asked about, and where nothing was said in words."""
    traces: dict[str, object] = {}
    if names := decision.corrected or decision.question_fields:
        traces["answers"] = list(names)
    if "message" in transition.asks and said is None:
        traces["wordless"] = True
    return traces


def take(submission: Submission, by: User | None) -> Submission:
    """Make a member of staff the owner; a new submission is then being read."""
    transition = taking(submission.state, submission.kind)
    return move(submission, transition, by=by, version=submission.version)
