"""One function moves: lock, check, write, carry out, queue the letters, and the event last."""

from typing import Any

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from alliance_site.outbox.drafts import LetterDraft
from alliance_site.text.characters import trimmed
from membership import journal
from membership.history import since
from membership.letters import cases
from membership.letters.texts import OCCASIONS, TO_APPLICANT
from membership.models import Exchange, Note, Submission, model_of
from membership.process.decisions import NOTHING_SAID, Decision
from membership.process.errors import (
    LetterRequired,
    NoteRequired,
    NotPermitted,
    PlanChanged,
    ReviewError,
    SomebodyWasFaster,
    TransitionNotAllowed,
)
from membership.process.permissions import may
from membership.process.possible import taking
from membership.process.states import CLOSED, State
from membership.process.transitions import Actor, Fill, Transition
from membership.review import deadlines, plans, words
from membership.review.answers import as_text


def move(
    submission: Submission,
    transition: str | Transition,
    *,
    by: Any = None,
    role: str | None = None,
    decision: Decision = NOTHING_SAID,
    version: int | None = None,
    fingerprint: str | None = None,
) -> Submission:
    """Carry out one transition with everything that follows from it, or nothing at all.

    ``version`` and ``fingerprint`` are those of the plan that was shown, with its
    ``decision_on``: a letter that staff must have seen leaves only with a fingerprint, or as
    the ``decision`` brings it.

    Raises a ``ReviewError``. Whatever happened to the case since it had ``version`` is told
    first: by ``PlanChanged`` where the step is still possible, else by ``SomebodyWasFaster``.
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
        seen: dict[str, Any] = {"version": version, "fingerprint": fingerprint}
        return carry_out(locked, transition, by=by, decision=decision, **seen)


def check(locked: Submission, transition: Transition, by: Any, version: int | None) -> None:
    """Raise unless the step is possible; if it was when ``version`` was seen, say what happened."""
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
    by: Any,
    decision: Decision = NOTHING_SAID,
    version: int | None = None,
    fingerprint: str | None = None,
) -> Submission:
    """Do what the plan says, inside the caller's transaction and behind its lock."""
    journal.hold()  # numbers are counted up behind this lock
    plans.set_day(locked, transition, decision.decision_on)
    planned = list(plans.follows(locked, transition))
    plan = plans.draft(locked, transition, planned, decision)
    if version not in (None, locked.version) or fingerprint not in (None, plan.fingerprint):
        raise PlanChanged(plan, since(locked, version))
    reason = decision.reason or transition.reason
    letters = finished(plan, decision.letter)
    if transition.must_be_seen and not (decision.letter or fingerprint):
        raise LetterRequired
    before, owner = locked.state, locked.owner_id
    write(locked, **changes(locked, transition, by, reason, decision))
    for consequence, effect in planned:
        consequence.carry_out(locked, effect, by)
    keep_words(locked, transition, by, decision)
    send(locked, transition, by, letters)
    leads = {"from_state": before, "to_state": locked.state}
    traces: dict[str, Any] = {
        "effects": [effect.name for effect in plan.effects],
        "letters": [draft.code for draft in letters],
        "reason": reason,
    }
    if locked.owner_id != owner:
        traces["from_owner"] = owner
    by_whom = {"by": by, "role": transition.by}
    journal.record(transition.name, submission=locked, **by_whom, **leads, data=traces)
    return locked


def finished(plan: plans.Plan, letter: tuple[str, str] | None) -> list[LetterDraft]:
    """Return the letters with the text that the reviewer left; raise if one could not leave.

    An applicant is never refused for a text of ours: such a letter is held and shown.
    """
    drafts = plans.rewritten(plan.letters, letter)
    if plan.transition.by == Actor.STAFF:
        for draft in drafts:
            words.check(draft)
    return list(drafts)


def changes(
    locked: Submission, transition: Transition, by: Any, reason: str, decision: Decision
) -> dict[str, Any]:
    """Return the columns that a transition changes."""
    now = timezone.now()
    columns = decision.columns(transition.asks)
    if transition.decides:
        columns["decision_on"] = locked.decision_on
    if transition.target:
        decided_at = now if transition.target in CLOSED else None
        columns |= {"state": transition.target, "state_since": now, "decided_at": decided_at}
        columns |= deadlines.columns(locked, transition.target)
    for name, fill in transition.sets.items():
        columns[name] = value_of(fill, name, by)
    if reason:
        columns["decision_reason"] = reason
    return columns


def value_of(fill: Fill, name: str, by: Any) -> Any:
    if fill == Fill.NOTHING:
        return nothing_of(Submission._meta.get_field(name))
    return by if fill == Fill.BY else timezone.now()


def nothing_of(field: Any) -> Any:
    """Return what stands in a column that is emptied."""
    if field.null:
        return None
    if field.has_default():
        return field.get_default()
    if isinstance(field, (models.CharField, models.TextField)):
        return ""
    raise TypeError(f"{field.name} can be neither kept nor emptied.")


def write(locked: Submission, **columns: Any) -> None:
    """Write the columns of a step; the version is the claim where the engine has no row locks."""
    columns |= {"version": locked.version + 1, "changed_at": timezone.now()}
    row = Submission.objects.filter(pk=locked.pk, version=locked.version)
    if not row.update(**columns):
        raise SomebodyWasFaster(since(locked, locked.version))
    for name, value in columns.items():
        setattr(locked, name, value)


def keep_words(locked: Submission, transition: Transition, by: Any, decision: Decision) -> None:
    """Keep what was said: notes for staff, questions and answers for both sides."""
    message = trimmed(decision.message)
    if trimmed(decision.note):
        add_note(locked, decision.note, by)
    if "message" in transition.asks:
        if not message:
            raise ReviewError(_("Write your answer."))
        is_answer = transition.by == Actor.APPLICANT
        Exchange.objects.create(
            submission=locked, from_applicant=is_answer, author=by, text=message
        )


def send(locked: Submission, transition: Transition, by: Any, letters: list[LetterDraft]) -> None:
    for draft in letters:
        key = f"{draft.code}:{locked.pk}:{locked.version}"
        cases.queue(draft.code, submission=locked, once_key=key, draft=draft, by=by)
    for code in transition.also:
        if locked.state == State.UNCONFIRMED and code in TO_APPLICANT:
            continue  # nobody has proved yet to read this address
        wants_answers = "answers" in OCCASIONS[code].names
        values: dict[str, Any] = {"answers": as_text(locked)} if wants_answers else {}
        key = f"{code}:{locked.pk}:{locked.version}"
        cases.queue(code, submission=locked, once_key=key, by=by, **values)


def take(submission: Submission, by: Any) -> Submission:
    """Make a member of staff the owner; a new submission is then being read."""
    transition = taking(submission.state, submission.kind)
    return move(submission, transition, by=by, version=submission.version)


def add_note(submission: Submission, text: str, by: Any) -> Note:
    """Write a note that only staff see."""
    if not may(by, "review", submission):
        raise NotPermitted
    return Note.objects.create(submission_id=submission.pk, author=by, text=trimmed(text))
