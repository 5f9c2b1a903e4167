"""One function moves: lock, check, write, carry out, queue the letters, and the event last."""

from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from membership import clock, journal, mail
from membership.choices import DeclineReason
from membership.errors import (
    LetterRequired,
    NoteRequired,
    NotPermitted,
    PlanChanged,
    ReviewError,
    SomebodyWasFaster,
    TransitionNotAllowed,
)
from membership.models import ClosingDay, Exchange, Note, Submission
from membership.permissions import may
from membership.review import plans
from membership.review.answers import MODELS
from membership.states import (
    CLOSED,
    DESCRIPTIONS,
    TRANSITIONS,
    Actor,
    Kind,
    State,
    Transition,
)

# Letters that go by themselves, beside the one that the arrow names.
ALSO = {
    "submit": ("task_force_new",),
    "write": ("task_force_new",),
    "confirm": ("confirmed",),
    "confirm_by_hand": ("confirmed",),
    "answer": ("task_force_answer",),
}
GO_BY_THEMSELVES = {"receipt", "withdrawn"}
CONFIRMING = {"confirm", "confirm_by_hand"}
ASKING = {"ask", "reply"}
COLUMNS = ("decision_body", "decision_on", "decision_document", "decision_reason")
OTHER_WORDS = {"reason", "message", "owner", "proposed_decision"}


def move(
    submission: Submission,
    transition: str | Transition,
    *,
    by: Any = None,
    role: str | None = None,
    version: int | None = None,
    fingerprint: str | None = None,
    note: str = "",
    letter: tuple[str, str] | None = None,
    **decision: Any,
) -> Submission:
    """Carry out one transition with everything that follows from it, or nothing at all.

    ``version`` and ``fingerprint`` are those of the plan that was shown, with
    its ``decision_on``, and ``letter`` is (subject, body) as the reviewer left
    it: a letter that staff must have seen leaves only with one of the two. ``decision`` may give
    ``reason`` (of ``DeclineReason``), ``decision_body``, ``decision_on``,
    ``decision_document``, ``message`` (the question or the answer), ``owner``
    and ``proposed_decision``.

    Raises a ``ReviewError``; ``SomebodyWasFaster`` names who was, and when.
    """
    arrow = plans.arrow_of(transition)
    if State.DRAFT in arrow.sources or arrow.target == State.ERASED:
        raise TransitionNotAllowed  # ``submit`` and ``forget`` do more than a move
    if role not in (None, arrow.by):
        raise NotPermitted
    if unknown := decision.keys() - {*COLUMNS, *OTHER_WORDS}:
        raise TypeError(f"Not part of a decision: {', '.join(sorted(unknown))}.")
    with transaction.atomic():
        locked = lock(submission)
        if version not in (None, locked.version):
            raise faster(locked)
        plans.check(locked, arrow, by)
        if arrow.note_required and not note.strip():
            raise NoteRequired
        return carry_out(
            locked, arrow, by=by, fingerprint=fingerprint, note=note, letter=letter, **decision
        )


def lock(submission: Submission) -> Submission:
    """Return the row as it is now, locked until the commit where the engine knows row locks."""
    rows = MODELS[Kind(submission.kind)].objects.select_for_update()
    return rows.get(pk=submission.pk)


def faster(submission: Submission) -> SomebodyWasFaster:
    steps = submission.events.filter(code__in=TRANSITIONS).select_related("actor")
    event = steps.last()
    who = str(event.actor) if event and event.actor else ""
    if event and event.actor_role == Actor.APPLICANT:
        who = _("The applicant")
    return SomebodyWasFaster(who, event.at if event else timezone.now(), submission.state)


def carry_out(
    locked: Submission,
    arrow: Transition,
    *,
    by: Any,
    fingerprint: str | None = None,
    note: str = "",
    letter: tuple[str, str] | None = None,
    **decision: Any,
) -> Submission:
    """Do what the plan says, inside the caller's transaction and behind its lock."""
    journal.hold()  # numbers are counted up behind this lock
    plans.set_day(locked, arrow, decision.get("decision_on"))
    planned = list(plans.steps(locked, arrow))
    plan = plans.draft(locked, arrow, planned)
    if fingerprint not in (None, plan.fingerprint):
        raise PlanChanged(plan)
    reason = decision.get("reason") or decision.get("decision_reason") or arrow.reason
    message = decision.get("message", "").strip()
    letters = finished(plan, letter, message=message, reason=wording(reason))
    if arrow.by == Actor.STAFF and must_be_seen(arrow) and not (letter or fingerprint):
        raise LetterRequired
    before = locked.state
    write(locked, **changes(locked, arrow, by, reason, decision))
    for consequence, effect in planned:
        consequence.carry_out(locked, effect, by)
    keep_words(locked, arrow, by, note, message, letters)
    send(locked, arrow, by, letters)
    leads = {"from_state": before, "to_state": locked.state}
    traces = {
        "effects": [effect.name for effect in plan.effects],
        "letters": [draft.code for draft in letters],
        "reason": reason,
    }
    journal.record(arrow.name, submission=locked, by=by, role=arrow.by, **leads, data=traces)
    return locked


def wording(reason: str) -> str:
    return str(DeclineReason(reason).label) if reason in DeclineReason.values else ""


def must_be_seen(arrow: Transition) -> bool:
    return bool(arrow.letter) and arrow.letter not in GO_BY_THEMSELVES


def finished(
    plan: plans.Plan, letter: tuple[str, str] | None, **words: str
) -> list[mail.LetterDraft]:
    """Return the letters as they go out: as the reviewer left them, with nothing left open."""
    drafts = list(plan.letters)
    if letter and drafts:
        drafts[0] = mail.LetterDraft(drafts[0].code, *letter)
    known = plan.values | {name: word for name, word in words.items() if word}
    drafts = [mail.complete(draft, plan.submission, **known) for draft in drafts]
    if any("{message}" in draft.body or "{reason}" in draft.body for draft in drafts):
        raise ReviewError(_("The letter is not finished: the question or the reason is missing."))
    return drafts


def changes(
    locked: Submission, arrow: Transition, by: Any, reason: str, decision: dict[str, Any]
) -> dict[str, Any]:
    """Return the columns that an arrow changes."""
    now = timezone.now()
    columns = {name: decision[name] for name in COLUMNS if decision.get(name)}
    if arrow.decides:
        columns["decision_on"] = locked.decision_on
    if arrow.target:
        decided_at = now if arrow.target in CLOSED else None
        columns |= {"state": arrow.target, "state_since": now, "decided_at": decided_at}
        columns |= clock_columns(locked, arrow.target)
    if arrow.name in CONFIRMING:
        columns["confirmed_at"] = now
    if arrow.name == "take":
        columns["owner"] = by
    if arrow.name == "hand_over":
        columns["owner"] = decision["owner"]
    if arrow.name == "propose":
        columns |= {"proposed_decision": decision["proposed_decision"], "proposed_by": by}
    if arrow.name == "reopen":
        columns |= dict.fromkeys(("decision_body", "decision_document", "decision_reason"), "")
        columns["decision_on"] = None
    if reason:
        columns["decision_reason"] = reason
    return columns


def clock_columns(locked: Submission, target: State) -> dict[str, Any]:
    """Start or stop the clock of the answer; a case that is opened again starts afresh."""
    runs, today = DESCRIPTIONS[target].clock_runs, clock.today()
    closing_days = set(ClosingDay.objects.values_list("day", flat=True))
    used = 0 if locked.state in CLOSED else locked.clock_days
    if runs and not locked.clock_started_on:
        within = settings.ANSWER_WORKING_DAYS
        due_on = clock.due_on(today, closing_days, within=within, used=used)
        return {"clock_days": used, "clock_started_on": today, "due_on": due_on}
    if not runs and locked.clock_started_on:
        used += clock.working_days(locked.clock_started_on, today, closing_days)
        return {"clock_days": used, "clock_started_on": None, "due_on": None}
    return {}


def write(locked: Submission, **columns: Any) -> None:
    """Write the columns of a step; the version is the claim where the engine has no row locks."""
    columns |= {"version": locked.version + 1, "changed_at": timezone.now()}
    row = Submission.objects.filter(pk=locked.pk, version=locked.version)
    if not row.update(**columns):
        raise faster(Submission.objects.get(pk=locked.pk))
    for name, value in columns.items():
        setattr(locked, name, value)


def keep_words(
    locked: Submission,
    arrow: Transition,
    by: Any,
    note: str,
    message: str,
    letters: list[mail.LetterDraft],
) -> None:
    """Keep what was said: notes for staff, questions and answers for both sides."""
    if note.strip():
        add_note(locked, note, by)
    if arrow.name in ASKING:
        text = message or mail.without_link(letters[0])
        Exchange.objects.create(submission=locked, from_applicant=False, author=by, text=text)
    elif arrow.name == "answer":
        if not message:
            raise ReviewError(_("Write your answer."))
        Exchange.objects.create(submission=locked, from_applicant=True, text=message)


def send(locked: Submission, arrow: Transition, by: Any, letters: list[mail.LetterDraft]) -> None:
    for draft in letters:
        key = f"{draft.code}:{locked.pk}:{locked.version}"
        mail.queue(draft.code, submission=locked, once_key=key, draft=draft, by=by)
    for code in ALSO.get(arrow.name, ()):
        mail.queue(code, submission=locked, once_key=f"{code}:{locked.pk}:{locked.version}", by=by)


def take(submission: Submission, by: Any) -> Submission:
    """Make a member of staff the owner; a new submission is then being read."""
    seen = {"by": by, "version": submission.version}
    if submission.state == State.NEW:
        return move(submission, "take", **seen)
    return move(submission, "hand_over", owner=by, **seen)


def add_note(submission: Submission, text: str, by: Any) -> Note:
    """Write a note that only staff see."""
    if not may(by, "review", submission):
        raise NotPermitted
    return Note.objects.create(submission_id=submission.pk, author=by, text=text.strip())
