"""One function moves: lock, check, write, carry out, queue the letters, and the event last."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from alliance_site.text.characters import trimmed
from membership import journal
from membership.history import since
from membership.letters import queue
from membership.letters.texts import LetterDraft
from membership.models import Exchange, Note, Submission
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
from membership.process.states import CLOSED, Actor, Kind, State, Transition
from membership.review import deadlines, plans, words
from membership.review.answers import MODELS, as_text

# Letters that go by themselves, beside the one that the arrow names.
ALSO = {
    "submit": ("task_force_new",),
    "write": ("task_force_message",),
    "confirm": ("confirmed",),
    "confirm_by_hand": ("confirmed",),
    "answer": ("answered", "task_force_answer"),
    "add": ("added", "task_force_addition"),
    "send_letter": ("letter_received", "task_force_letter"),
}
GO_BY_THEMSELVES = {"receipt", "withdrawn"}
CONFIRMING = {"confirm", "confirm_by_hand"}
TAKING = {"take", "take_over"}
ASKING, ANSWERING = {"ask", "reply"}, {"answer", "add"}


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
    arrow = plans.arrow_of(transition)
    if State.DRAFT in arrow.sources or arrow.target == State.ERASED:
        raise TransitionNotAllowed  # ``submit`` and ``forget`` do more than a move
    if role not in (None, arrow.by):
        raise NotPermitted
    with transaction.atomic():
        locked = lock(submission)
        check(locked, arrow, by, version)
        if arrow.note_required and not trimmed(decision.note):
            raise NoteRequired
        seen: dict[str, Any] = {"version": version, "fingerprint": fingerprint}
        return carry_out(locked, arrow, by=by, decision=decision, **seen)


def check(locked: Submission, arrow: Transition, by: Any, version: int | None) -> None:
    """Raise unless the step is possible; if it was when ``version`` was seen, say what happened."""
    try:
        plans.check(locked, arrow, by)
    except TransitionNotAllowed:
        if version in (None, locked.version):
            raise
        raise SomebodyWasFaster(since(locked, version)) from None


def lock(submission: Submission) -> Submission:
    """Return the row as it is now, locked until the commit where the engine knows row locks."""
    rows = MODELS[Kind(submission.kind)].objects.select_for_update()
    return rows.get(pk=submission.pk)


def carry_out(
    locked: Submission,
    arrow: Transition,
    *,
    by: Any,
    decision: Decision = NOTHING_SAID,
    version: int | None = None,
    fingerprint: str | None = None,
) -> Submission:
    """Do what the plan says, inside the caller's transaction and behind its lock."""
    journal.hold()  # numbers are counted up behind this lock
    plans.set_day(locked, arrow, decision.decision_on)
    planned = list(plans.steps(locked, arrow))
    plan = plans.draft(locked, arrow, planned, decision)
    if version not in (None, locked.version) or fingerprint not in (None, plan.fingerprint):
        raise PlanChanged(plan, since(locked, version))
    reason = decision.reason or arrow.reason
    letters = finished(plan, decision.letter)
    if arrow.by == Actor.STAFF and must_be_seen(arrow) and not (decision.letter or fingerprint):
        raise LetterRequired
    before, owner = locked.state, locked.owner_id
    write(locked, **changes(locked, arrow, by, reason, decision))
    for consequence, effect in planned:
        consequence.carry_out(locked, effect, by)
    keep_words(locked, arrow, by, decision)
    send(locked, arrow, by, letters)
    leads = {"from_state": before, "to_state": locked.state}
    traces: dict[str, Any] = {
        "effects": [effect.name for effect in plan.effects],
        "letters": [draft.code for draft in letters],
        "reason": reason,
    }
    if locked.owner_id != owner:
        traces["from_owner"] = owner
    journal.record(arrow.name, submission=locked, by=by, role=arrow.by, **leads, data=traces)
    return locked


def must_be_seen(arrow: Transition) -> bool:
    return bool(arrow.letter) and arrow.letter not in GO_BY_THEMSELVES


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
    locked: Submission, arrow: Transition, by: Any, reason: str, decision: Decision
) -> dict[str, Any]:
    """Return the columns that an arrow changes."""
    now = timezone.now()
    columns = decision.columns()
    if arrow.decides:
        columns["decision_on"] = locked.decision_on
    if arrow.target:
        decided_at = now if arrow.target in CLOSED else None
        columns |= {"state": arrow.target, "state_since": now, "decided_at": decided_at}
        columns |= deadlines.columns(locked, arrow.target)
    if arrow.name in CONFIRMING:
        columns["confirmed_at"] = now
    if arrow.name in TAKING:
        columns["owner"] = by
    if arrow.name == "send_letter":
        columns["mandate_pending_until"] = None
    if arrow.name == "propose":
        columns["proposed_by"] = by
    if arrow.name == "reopen":
        emptied = ("decision_body", "decision_document", "decision_reason", "reason_words")
        columns |= dict.fromkeys(emptied, "")
        columns["decision_on"] = None
    if reason:
        columns["decision_reason"] = reason
    return columns


def write(locked: Submission, **columns: Any) -> None:
    """Write the columns of a step; the version is the claim where the engine has no row locks."""
    columns |= {"version": locked.version + 1, "changed_at": timezone.now()}
    row = Submission.objects.filter(pk=locked.pk, version=locked.version)
    if not row.update(**columns):
        raise SomebodyWasFaster(since(locked, locked.version))
    for name, value in columns.items():
        setattr(locked, name, value)


def keep_words(locked: Submission, arrow: Transition, by: Any, decision: Decision) -> None:
    """Keep what was said: notes for staff, questions and answers for both sides."""
    message = trimmed(decision.message)
    if trimmed(decision.note):
        add_note(locked, decision.note, by)
    if arrow.name in ASKING:
        Exchange.objects.create(submission=locked, from_applicant=False, author=by, text=message)
    elif arrow.name in ANSWERING:
        if not message:
            raise ReviewError(_("Write your answer."))
        Exchange.objects.create(submission=locked, from_applicant=True, text=message)


def send(locked: Submission, arrow: Transition, by: Any, letters: list[LetterDraft]) -> None:
    for draft in letters:
        key = f"{draft.code}:{locked.pk}:{locked.version}"
        queue.queue(draft.code, submission=locked, once_key=key, draft=draft, by=by)
    for code in ALSO.get(arrow.name, ()):
        if locked.state == State.UNCONFIRMED and code not in queue.TO_TASK_FORCE:
            continue  # nobody has proved yet to read this address
        values: dict[str, Any] = {"answers": as_text(locked)} if code == "confirmed" else {}
        key = f"{code}:{locked.pk}:{locked.version}"
        queue.queue(code, submission=locked, once_key=key, by=by, **values)


def take(submission: Submission, by: Any) -> Submission:
    """Make a member of staff the owner; a new submission is then being read."""
    seen = {"by": by, "version": submission.version}
    if submission.state == State.NEW:
        return move(submission, "take", **seen)
    return move(submission, "take_over", **seen)


def add_note(submission: Submission, text: str, by: Any) -> Note:
    """Write a note that only staff see."""
    if not may(by, "review", submission):
        raise NotPermitted
    return Note.objects.create(submission_id=submission.pk, author=by, text=trimmed(text))
