"""What an applicant changes after sending: old and new are kept, and the columns follow."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db import models, transaction
from django.utils import timezone, translation

from membership import typed_pages
from membership.models import Correction, Submission
from membership.process.choices import SPAM_POINTS
from membership.process.decisions import Decision
from membership.process.errors import AnswersChanged, TooManySent, TransitionNotAllowed
from membership.process.table import TRANSITIONS
from membership.process.transitions import Actor
from membership.register import duplicates
from membership.review.answers import fill_in, shown
from membership.review.exchanges.questions import open_question
from membership.review.intake import keep_refused, set_rows
from membership.review.moves import lock, move

MOST_A_DAY = 20  # of the applicant's own steps in one case
NOTHING = (None, "", [])


def edition(submission: Submission) -> str:
    """Return what a form for corrections is made from: the open question, and the last change."""
    question = open_question(submission)
    last = submission.corrections.first()
    return f"{question.pk if question else 0}-{last.pk if last else 0}"


def may_amend(submission: Submission) -> bool:
    return TRANSITIONS["amend"].leads_from(submission.state, submission.kind)


@transaction.atomic
def hand_in(
    submission: Submission,
    answers: Mapping[str, object],
    *,
    page: str = "",
    seen: str = "",
    spam_reasons: tuple[str, ...] | list[str] = (),
) -> Submission:
    """Take in what an applicant changed of the answers; twice is once, nothing new is nothing.

    ``seen`` is the ``edition`` that the form was made from. Raises ``AnswersChanged`` where
    it is another by now, and ``TransitionNotAllowed`` where nothing may be changed any more.
    """
    locked = lock(submission)
    if not may_amend(locked):
        raise TransitionNotAllowed
    changed = differences(locked, answers)
    if changed and seen not in ("", edition(locked)):
        raise AnswersChanged
    locked = without(page, locked)
    if not changed:
        return locked
    names = write(locked, changed, spam_reasons=spam_reasons)
    return move(locked, "amend", role=Actor.APPLICANT, decision=Decision(corrected=names))


def without(page: str, locked: Submission) -> Submission:
    """Return the case without what was kept of a page as typed."""
    return keep_refused(locked, page, None) if typed_pages.page(locked, page) else locked


def differences(submission: Submission, answers: Mapping[str, object]) -> dict[str, object]:
    """Return those of the answers that are others than in the row."""
    return {
        name: value
        for name, value in answers.items()
        if not is_same(raw(submission, name), value_of(value))
    }


def write(
    locked: Submission,
    changed: Mapping[str, object],
    *,
    spam_reasons: tuple[str, ...] | list[str] = (),
) -> tuple[str, ...]:
    """Write old and new of each answer as rows, then the columns; the move that follows counts.

    Inside the caller's transaction and behind its lock.
    """
    refuse_too_many(locked)
    names = tuple(changed)
    old = printed(locked, names)
    old_values = {name: raw(locked, name) for name in names}
    rows = fill_in(locked, changed)
    locked.duplicate_suspected = bool(duplicates.candidates(locked))
    locked.spam_reasons = list(dict.fromkeys([*locked.spam_reasons, *spam_reasons]))
    locked.spam_points = sum(SPAM_POINTS.get(reason, 1) for reason in locked.spam_reasons)
    columns = [name for name in names if name not in rows]
    suspicions = ["folded", "duplicate_suspected", "spam_reasons", "spam_points"]
    locked.save(update_fields=[*columns, *suspicions])
    set_rows(locked, rows)
    new, question = printed(locked, names), open_question(locked)
    for name in names:
        meant = question and name in question.fields
        Correction.objects.create(
            submission_id=locked.pk,
            question=question if meant else None,
            field=name,
            old=old[name],
            new=new[name],
            old_value=old_values[name],
            new_value=raw(locked, name),
            version=locked.version + 1,
        )
    return names


def refuse_too_many(locked: Submission) -> None:
    """Raise where somebody has more letters written in a day than a person has a use for."""
    since = timezone.now() - timedelta(days=1)
    if locked.events.filter(actor_role=Actor.APPLICANT, at__gt=since).count() >= MOST_A_DAY:
        raise TooManySent


def printed(submission: Submission, names: tuple[str, ...]) -> dict[str, str]:
    with translation.override(submission.language):
        return {name: shown(submission, name) for name in names}


def raw(submission: Submission, name: str) -> Any:
    return value_of(submission._meta.get_field(name).value_from_object(submission))  # type: ignore[union-attr]


def value_of(value: object) -> object:
    """Return a value as its column has it: of rows, their numbers."""
    if isinstance(value, models.QuerySet):
        value = list(value)
    if isinstance(value, list) and value and isinstance(value[0], models.Model):
        return sorted(row.pk for row in value)
    return value


def is_same(old: object, new: object) -> bool:
    return old == new or (old in NOTHING and new in NOTHING)
