"""What a move will do, before it does it: effects and letters, as somebody sees them first."""

import hashlib
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from alliance_site import registry
from alliance_site.text import days
from membership import dates, duplicates, journal
from membership.files import sent
from membership.letters import queue
from membership.letters.texts import NAMES
from membership.models import Letter, Note, Submission
from membership.process.decisions import NOTHING_SAID, Decision
from membership.process.errors import (
    DayBeforeTheAlliance,
    DayNotYetCome,
    NotPermitted,
    TransitionNotAllowed,
)
from membership.process.permissions import may
from membership.process.states import NO_ANSWER, TRANSITIONS, Actor, Kind, State, Transition
from membership.review import deadlines, words
from membership.review.answers import MODELS

# What is said when a case is opened again: it was told something that no longer holds.
OPENED_AGAIN = {
    (False, State.ACCEPTED): "correction_accepted",
    (False, State.DECLINED): "correction_declined",
    (False, State.WITHDRAWN): "reopened_withdrawn",
    (True, State.WITHDRAWN): "reopened_ended",
}
Step = tuple[registry.Consequence, registry.Effect]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a move will do; ``move`` takes ``version``, ``fingerprint`` and the day ``on``.

    ``letters`` are those that the move sends: ``subject`` and ``body`` are the text with
    its names in braces, as staff may change it, ``finished_subject`` and ``finished_body``
    what it would be now, and ``values`` what it says of the step itself.
    ``warnings`` are sentences for the reviewer and stop nothing; ``notes`` are
    those of the case, and a new one is a change of the plan.
    """

    transition: Transition
    submission: Submission
    effects: tuple[registry.Effect, ...]
    letters: tuple[queue.LetterDraft, ...]
    values: dict[str, str]
    warnings: tuple[str, ...]
    notes: tuple[Note, ...]
    on: date | None
    version: int
    fingerprint: str


def plan(
    submission: Submission,
    transition: str | Transition,
    *,
    by: Any,
    decision: Decision = NOTHING_SAID,
) -> Plan:
    """Return what a move would do; changes nothing.

    ``decision`` is what is known of it so far: the letters of the plan know it, and read as
    they would if the step were taken now. Without a ``decision_on`` the plan is for today.
    """
    arrow = arrow_of(transition)
    current = MODELS[Kind(submission.kind)].objects.get(pk=submission.pk)
    check(current, arrow, by)
    set_day(current, arrow, decision.decision_on)
    return draft(current, arrow, list(steps(current, arrow)), decision)


def rewritten(
    letters: tuple[queue.LetterDraft, ...], letter: Sequence[str] | None
) -> tuple[queue.LetterDraft, ...]:
    """Return the letters of a plan with the text of the first as the reviewer left it."""
    if not (letter and letters):
        return letters
    subject, body = letter
    first = replace(letters[0], subject=subject, body=body.replace("\r\n", "\n"))
    return (first, *letters[1:])


def set_day(submission: Submission, arrow: Transition, on: date | None) -> None:
    """Give the row in memory the day of its decision, before anything is planned from it."""
    if not arrow.decides:
        return
    submission.decision_on = on or dates.today()
    check_day(submission.decision_on)


def check_day(day: date) -> None:
    """Raise unless the Alliance can have decided on a day."""
    if day > dates.today():
        raise DayNotYetCome
    if day < dates.FIRST_DAY:
        raise DayBeforeTheAlliance


def arrow_of(transition: str | Transition) -> Transition:
    return TRANSITIONS[transition] if isinstance(transition, str) else transition


def check(submission: Submission, arrow: Transition, by: Any) -> None:
    """Raise unless this arrow leaves from where the submission is, for whoever asks.

    Nobody of the staff takes an arrow of an applicant or of the site.
    """
    allowed = may(by, arrow.ability, submission) if arrow.by == Actor.STAFF else by is None
    if submission.state not in arrow.sources or submission.kind not in arrow.kinds:
        raise TransitionNotAllowed
    if not allowed:
        raise NotPermitted
    deadlines.check_waited(submission, arrow)


def steps(submission: Submission, arrow: Transition) -> Iterator[Step]:
    """Yield what else happens when this submission arrives, in the order of the registry."""
    for consequence in sorted(registry.consequences, key=lambda each: each.order):
        follows = consequence.state == arrow.target and submission.kind in consequence.kinds
        if follows and (effect := consequence.plan(submission)):
            yield consequence, effect


def draft(
    submission: Submission, arrow: Transition, planned: list[Step], decision: Decision
) -> Plan:
    effects = tuple(effect for _consequence, effect in planned)
    values = filled_in_last(submission, effects)
    known = values | words.of_decision(submission, decision) | ahead(submission, arrow)
    letters = tuple(
        queue.plan_letter(code, submission, submission.language, **known)
        for code in letter_codes(submission, arrow)
    )
    notes = tuple(Note.objects.filter(submission=submission.pk).select_related("author"))
    seen: list[Any] = [arrow.name, [effect.fingerprint for effect in effects]]
    seen.append([(letter.code, letter.subject, letter.body) for letter in letters])
    seen.append([note.pk for note in notes])
    return Plan(
        transition=arrow,
        submission=submission,
        effects=effects,
        letters=letters,
        values=values,
        warnings=tuple(warnings(submission, arrow)),
        notes=notes,
        on=submission.decision_on if arrow.decides else None,
        version=submission.version,
        fingerprint=hashlib.sha256(journal.canonical(seen).encode()).hexdigest(),
    )


def filled_in_last(submission: Submission, effects: tuple[registry.Effect, ...]) -> dict[str, str]:
    """Return what a letter says of the step itself; in the letter's text it stays a name."""
    with translation.override(submission.language):
        values = {
            name: str(value)
            for effect in effects
            for name, value in effect.values.items()
            if name in NAMES
        }
        if submission.decision_on:
            values["day"] = days.in_words(submission.decision_on)
    return values


def ahead(submission: Submission, arrow: Transition) -> dict[str, Any]:
    """Return what a letter says of the case as it will be once the step is taken."""
    known = {}
    if arrow.target:
        later = copy(submission)
        for name, value in deadlines.columns(submission, arrow.target).items():
            setattr(later, name, value)
        with translation.override(submission.language):
            known["due"] = queue.due_sentence(later)
    return known


def letter_codes(submission: Submission, arrow: Transition) -> Iterator[str]:
    """Yield the texts of an arrow's letter; some differ with the kind, or with where it leads."""
    if arrow.letter == "accepted":
        yield f"accepted_{submission.kind}"
    elif arrow.letter == "receipt":
        yield "received" if arrow.target == State.NEW else "receipt"
    elif arrow.letter == "correction":
        ended = submission.decision_reason == NO_ANSWER
        yield OPENED_AGAIN.get((ended, State(submission.state)), "correction_declined")
    elif arrow.letter:
        yield arrow.letter


def warnings(submission: Submission, arrow: Transition) -> Iterator[str]:
    arrived = submission.received_on or dates.day_of(submission.submitted_at or timezone.now())
    if arrow.decides and submission.decision_on and submission.decision_on < arrived:
        day = days.in_words(arrived)
        yield _("The day of the decision is before %(day)s, when this arrived.") % {"day": day}
    if arrow.target == State.ACCEPTED:
        for candidate in duplicates.candidates(submission):
            yield _("Perhaps known already: %(name)s (%(reason)s).") % {
                "name": candidate.found,
                "reason": candidate.reason,
            }
        if submission.mandate_pending_until and not sent.with_form(submission).exists():
            day = days.in_words(submission.mandate_pending_until)
            yield _("The authority’s own decision is still to come, by %(day)s.") % {"day": day}
    waiting = Letter.objects.filter(
        submission_id=submission.pk, progress__in=[Letter.State.HELD, Letter.State.QUEUED]
    )
    for letter in waiting:
        yield _("A letter is still waiting to be sent: %(subject)s") % {
            "subject": letter.finished_subject
        }
