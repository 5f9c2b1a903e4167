"""What a move will do, before it does it: effects and letters, as somebody sees them first."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from alliance_site.models import User
from alliance_site.outbox.drafts import LetterDraft
from alliance_site.registry import Consequence, Effect
from membership import journal
from membership.letters import cases
from membership.models import Note, Submission, model_of
from membership.process.decisions import NOTHING_SAID, Decision
from membership.process.errors import NotPermitted, TransitionNotAllowed
from membership.process.permissions import may
from membership.process.states import State
from membership.process.table import TRANSITIONS
from membership.process.transitions import Actor, Transition
from membership.review import deadlines, letter_values
from membership.review.consequences.table import consequences
from membership.review.exchanges import questions
from membership.review.warnings import warnings

Planned = tuple[Consequence, Effect]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a move will do; ``move`` takes ``version``, ``fingerprint`` and the day ``on``.

    ``letters`` are those that the move sends: ``subject`` and ``body`` are the text with
    its names in braces, as staff may change it, ``finished_subject`` and ``finished_body``
    what it would be now, and ``values`` what it says of the transition itself.
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
    by: User | None,
    decision: Decision = NOTHING_SAID,
) -> Plan:
    """Return what a move would do; changes nothing.

    ``decision`` is what is known of it so far: the letters of the plan know it, and read as
    they would if the transition were taken now. Without a ``decision_on`` the plan is for today.
    """
    transition = transition_of(transition)
    current = model_of(submission.kind).objects.get(pk=submission.pk)
    check(current, transition, by)
    deadlines.set_day(current, transition, decision.decision_on)
    return plan_for(current, transition, list(follows(current, transition)), decision)


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


def transition_of(transition: str | Transition) -> Transition:
    return TRANSITIONS[transition] if isinstance(transition, str) else transition


def check(submission: Submission, transition: Transition, by: User | None) -> None:
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
    questions.check(submission, transition)
    deadlines.check_waited(submission, transition)


def follows(submission: Submission, transition: Transition) -> Iterator[Planned]:
    """Yield what else happens when this submission arrives, in its order."""
    for consequence in consequences():
        fits = consequence.state == transition.target and submission.kind in consequence.kinds
        if fits and (effect := consequence.plan(submission)):
            yield consequence, effect


def plan_for(
    submission: Submission, transition: Transition, planned: list[Planned], decision: Decision
) -> Plan:
    """Return the plan for a row in memory that has the day of its decision already."""
    questions.check_asked(submission, transition, decision)
    effects = tuple(effect for _consequence, effect in planned)
    values = letter_values.filled_in_last(submission, effects)
    known = (
        values
        | letter_values.of_decision(submission, decision)
        | letter_values.ahead(submission, transition)
        | questions.ahead(submission, transition, decision)
    )
    code = transition.letter_for(submission.kind, submission.state, submission.decision_reason)
    letter = code and cases.plan_letter(code, submission, submission.language, **known)
    letters = (letter,) if letter else ()
    notes = tuple(Note.objects.filter(submission=submission.pk).select_related("author"))
    seen: list[object] = [transition.name, [effect.fingerprint for effect in effects]]
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
