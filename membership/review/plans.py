"""What a move will do, before it does it: effects and letters, as somebody sees them first."""

import hashlib
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from alliance_site.models import Letter
from alliance_site.outbox.drafts import LetterDraft
from alliance_site.registry import Consequence, Effect
from alliance_site.text import days
from membership import dates, duplicates, journal
from membership.files import sent
from membership.letters import cases
from membership.letters.texts import NAMES
from membership.models import Note, Submission, model_of
from membership.process.decisions import NOTHING_SAID, Decision
from membership.process.errors import (
    DayBeforeTheAlliance,
    DayNotYetCome,
    NotPermitted,
    TransitionNotAllowed,
)
from membership.process.permissions import may
from membership.process.states import State
from membership.process.table import TRANSITIONS
from membership.process.transitions import Actor, Transition
from membership.review import deadlines, words
from membership.review.consequences.table import consequences

Planned = tuple[Consequence, Effect]


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
    effects: tuple[Effect, ...]
    letters: tuple[LetterDraft, ...]
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
    transition = transition_of(transition)
    current = model_of(submission.kind).objects.get(pk=submission.pk)
    check(current, transition, by)
    set_day(current, transition, decision.decision_on)
    return draft(current, transition, list(follows(current, transition)), decision)


def preview(submission: Submission) -> list[str]:
    """Return in lines what an acceptance would publish, as the applicant may see it."""
    return [
        line
        for consequence in consequences()
        if consequence.state == State.ACCEPTED and submission.kind in consequence.kinds
        for line in consequence.preview(submission)
        if line
    ]


def rewritten(
    letters: tuple[LetterDraft, ...], letter: Sequence[str] | None
) -> tuple[LetterDraft, ...]:
    """Return the letters of a plan with the text of the first as the reviewer left it."""
    if not (letter and letters):
        return letters
    subject, body = letter
    first = replace(letters[0], subject=subject, body=body.replace("\r\n", "\n"))
    return (first, *letters[1:])


def set_day(submission: Submission, transition: Transition, on: date | None) -> None:
    """Give the row in memory the day of its decision, before anything is planned from it."""
    if not transition.decides:
        return
    submission.decision_on = on or dates.today()
    check_day(submission.decision_on)


def check_day(day: date) -> None:
    """Raise unless the Alliance can have decided on a day."""
    if day > dates.today():
        raise DayNotYetCome
    if day < dates.FIRST_DAY:
        raise DayBeforeTheAlliance


def transition_of(transition: str | Transition) -> Transition:
    return TRANSITIONS[transition] if isinstance(transition, str) else transition


def check(submission: Submission, transition: Transition, by: Any) -> None:
    """Raise unless this transition leads on from where the submission is, for whoever asks.

    Nobody of the staff takes a transition of an applicant or of the site.
    """
    allowed = (
        may(by, transition.ability, submission) if transition.by == Actor.STAFF else by is None
    )
    if not transition.leads_from(submission.state, submission.kind):
        raise TransitionNotAllowed
    if not allowed:
        raise NotPermitted
    deadlines.check_waited(submission, transition)


def follows(submission: Submission, transition: Transition) -> Iterator[Planned]:
    """Yield what else happens when this submission arrives, in its order."""
    for consequence in consequences():
        follows = consequence.state == transition.target and submission.kind in consequence.kinds
        if follows and (effect := consequence.plan(submission)):
            yield consequence, effect


def draft(
    submission: Submission, transition: Transition, planned: list[Planned], decision: Decision
) -> Plan:
    effects = tuple(effect for _consequence, effect in planned)
    values = filled_in_last(submission, effects)
    known = values | words.of_decision(submission, decision) | ahead(submission, transition)
    code = transition.letter_for(submission.kind, submission.state, submission.decision_reason)
    letter = code and cases.plan_letter(code, submission, submission.language, **known)
    letters = (letter,) if letter else ()
    notes = tuple(Note.objects.filter(submission=submission.pk).select_related("author"))
    seen: list[Any] = [transition.name, [effect.fingerprint for effect in effects]]
    seen.append([(letter.code, letter.subject, letter.body) for letter in letters])
    seen.append([note.pk for note in notes])
    return Plan(
        transition=transition,
        submission=submission,
        effects=effects,
        letters=letters,
        values=values,
        warnings=tuple(warnings(submission, transition)),
        notes=notes,
        on=submission.decision_on if transition.decides else None,
        version=submission.version,
        fingerprint=hashlib.sha256(journal.canonical(seen).encode()).hexdigest(),
    )


def filled_in_last(submission: Submission, effects: tuple[Effect, ...]) -> dict[str, str]:
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


def ahead(submission: Submission, transition: Transition) -> dict[str, Any]:
    """Return what a letter says of the case as it will be once the step is taken."""
    known = {}
    if transition.target:
        later = copy(submission)
        for name, value in deadlines.columns(submission, transition.target).items():
            setattr(later, name, value)
        with translation.override(submission.language):
            known["due"] = cases.due_sentence(later)
    return known


def warnings(submission: Submission, transition: Transition) -> Iterator[str]:
    arrived = submission.received_on or dates.day_of(submission.submitted_at or timezone.now())
    if transition.decides and submission.decision_on and submission.decision_on < arrived:
        day = days.in_words(arrived)
        yield _("The day of the decision is before %(day)s, when this arrived.") % {"day": day}
    if transition.target == State.ACCEPTED:
        for candidate in duplicates.candidates(submission):
            yield _("Perhaps known already: %(name)s (%(reason)s).") % {
                "name": candidate.found,
                "reason": candidate.reason,
            }
        if submission.mandate_pending_until and not sent.with_form(submission).exists():
            day = days.in_words(submission.mandate_pending_until)
            yield _("The authority’s own decision is still to come, by %(day)s.") % {"day": day}
    waiting = submission.letters.filter(progress__in=[Letter.State.HELD, Letter.State.QUEUED])
    for letter in waiting:
        yield _("A letter is still waiting to be sent: %(subject)s") % {
            "subject": letter.finished_subject
        }
