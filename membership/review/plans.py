"""What a move will do, before it does it: effects and letters, as somebody sees them first."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from alliance_site import registry
from membership import duplicates, journal, mail
from membership.errors import NotPermitted, TransitionNotAllowed
from membership.models import Letter, Submission
from membership.permissions import may
from membership.review.answers import MODELS, as_text
from membership.states import TRANSITIONS, Actor, Kind, State, Transition

Step = tuple[registry.Consequence, registry.Effect]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a move will do. Hand ``version`` and ``fingerprint`` back to ``move``.

    ``letters`` are those that the move sends as they were seen; ``warnings``
    are sentences for the reviewer and stop nothing.
    """

    transition: Transition
    submission: Submission
    effects: tuple[registry.Effect, ...]
    letters: tuple[mail.LetterDraft, ...]
    warnings: tuple[str, ...]
    version: int
    fingerprint: str


def plan(submission: Submission, transition: str | Transition, *, by: Any) -> Plan:
    """Return what a move would do; changes nothing."""
    arrow = arrow_of(transition)
    current = MODELS[Kind(submission.kind)].objects.get(pk=submission.pk)
    check(current, arrow, by)
    return draft(current, arrow, list(steps(current, arrow)))


def arrow_of(transition: str | Transition) -> Transition:
    return TRANSITIONS[transition] if isinstance(transition, str) else transition


def check(submission: Submission, arrow: Transition, by: Any) -> None:
    """Raise unless this arrow leaves from where the submission is, for whoever asks."""
    if arrow.by == Actor.STAFF and not may(by, arrow.ability):
        raise NotPermitted
    if submission.state not in arrow.sources or submission.kind not in arrow.kinds:
        raise TransitionNotAllowed


def steps(submission: Submission, arrow: Transition) -> Iterator[Step]:
    """Yield what else happens when this submission arrives, in the order of the registry."""
    for consequence in sorted(registry.consequences, key=lambda each: each.order):
        follows = consequence.state == arrow.target and submission.kind in consequence.kinds
        if follows and (effect := consequence.plan(submission)):
            yield consequence, effect


def draft(submission: Submission, arrow: Transition, planned: list[Step]) -> Plan:
    effects = tuple(effect for _consequence, effect in planned)
    values = {name: value for effect in effects for name, value in effect.values.items()}
    letters = tuple(
        mail.plan_letter(code, submission, submission.language, **values)
        for code in letter_codes(submission, arrow, values)
    )
    seen: list[Any] = [arrow.name, [effect.fingerprint for effect in effects]]
    seen.append([(letter.code, letter.subject, letter.body) for letter in letters])
    return Plan(
        transition=arrow,
        submission=submission,
        effects=effects,
        letters=letters,
        warnings=tuple(warnings(submission, arrow)),
        version=submission.version,
        fingerprint=hashlib.sha256(journal.canonical(seen).encode()).hexdigest(),
    )


def letter_codes(
    submission: Submission, arrow: Transition, values: dict[str, Any]
) -> Iterator[str]:
    """Yield the texts of an arrow's letter; some differ with the kind or with where it leads."""
    if arrow.letter == "accepted":
        yield f"accepted_{submission.kind}"
    elif arrow.letter == "receipt":
        values["answers"] = as_text(submission)
        yield "received" if arrow.target == State.NEW else "receipt"
    elif arrow.letter:
        yield arrow.letter


def warnings(submission: Submission, arrow: Transition) -> Iterator[str]:
    if arrow.target == State.ACCEPTED:
        for candidate in duplicates.candidates(submission):
            yield _("Perhaps known already: %(name)s (%(reason)s).") % {
                "name": candidate.found,
                "reason": candidate.reason,
            }
    waiting = Letter.objects.filter(
        submission_id=submission.pk, progress__in=[Letter.State.HELD, Letter.State.QUEUED]
    )
    for letter in waiting:
        yield _("A letter is still waiting to be sent: %(subject)s") % {"subject": letter.subject}
