"""A question from asking to its end: its row, its days, and what its letter says of it."""

from contextlib import suppress
from datetime import date

from django.db import DatabaseError, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from alliance_site.models import User
from alliance_site.text import days
from membership import dates
from membership.models import ClosingDay, Exchange, Question, Submission
from membership.process.decisions import Decision
from membership.process.errors import QuestionStillOpen, ReviewError
from membership.process.kinds import KINDS, Kind
from membership.process.questions import (
    FILES,
    LEAST_WORKING_DAYS,
    LONGEST,
    TYPES,
    QuestionKind,
    Settled,
)
from membership.process.states import State
from membership.process.transitions import Transition
from membership.review.answers import label_of
from membership.review.exchanges.remarks import keep_remarks


def open_question(submission: Submission) -> Question | None:
    return submission.questions.open().first()


def follow(
    locked: Submission, transition: Transition, by: User | None, decision: Decision
) -> Exchange | None:
    """Keep what is said; put the question that it is, or settle the one that was left behind.

    Return the words to or from the applicant, if there are any.
    """
    said = keep_remarks(locked, transition, by, decision)
    if transition.poses and said:
        Question.objects.create(
            submission_id=locked.pk,
            exchange=said,
            kind=kind_of(decision),
            fields=list(decision.question_fields),
            asked_by=by,
            due_on=due_on(decision),
        )
    elif locked.state != State.QUESTION:
        settled = transition.settles
        if settled == Settled.ANSWERED and decision.corrected:
            settled = Settled.CORRECTED
        left = Question.objects.filter(submission=locked.pk).open()
        left.update(settled_at=timezone.now(), settled_by=settled)
    return said


def check(submission: Submission, transition: Transition) -> None:
    """Raise where a case would be accepted of which something is still asked."""
    accepts = transition.decides and transition.target == State.ACCEPTED
    if accepts and open_question(submission):
        raise QuestionStillOpen


def check_asked(submission: Submission, transition: Transition, decision: Decision) -> None:
    """Raise unless a question is of a known kind, about answers of this case, on a fit day."""
    if not transition.poses:
        return
    known = {*KINDS[Kind(submission.kind)].answers, "language", "text_language", FILES}
    if kind_of(decision) not in TYPES or not known.issuperset(decision.question_fields):
        raise ReviewError(_("This question does not fit the case."))
    first, last = limits()
    if not first <= due_on(decision) <= last:
        said = _("Give a day from %(first)s to %(last)s for the answer.")
        raise ReviewError(said % {"first": days.in_words(first), "last": days.in_words(last)})


def kind_of(decision: Decision) -> str:
    return decision.question_kind or QuestionKind.ASKING


def due_on(decision: Decision) -> date:
    """Return the last day for the answer: as given, else as the kind of question proposes."""
    return decision.answer_by or working_days_on(TYPES[kind_of(decision)].within)


def limits() -> tuple[date, date]:
    return working_days_on(LEAST_WORKING_DAYS), dates.today() + LONGEST


def working_days_on(number: int) -> date:
    closing_days = set(ClosingDay.objects.values_list("day", flat=True))
    today = dates.today()
    return dates.due_on(today, closing_days, within=number) or today


def ahead(submission: Submission, transition: Transition, decision: Decision) -> dict[str, str]:
    """Return what the letter with a question says of it, in the language of the applicant."""
    if not transition.poses:
        return {}
    asked, names = kind_of(decision), decision.question_fields
    return in_words(submission, kind=asked, names=names, day=due_on(decision))


def in_words(
    submission: Submission, *, kind: str, names: tuple[str, ...] | list[str], day: date
) -> dict[str, str]:
    with translation.override(submission.language):
        return {
            "asked": str(TYPES[kind].told),
            "fields": fields_in_words(submission, names),
            "answer_by": days.in_words(day),
            "otherwise": str(TYPES[kind].otherwise),
        }


def fields_in_words(submission: Submission, names: tuple[str, ...] | list[str]) -> str:
    """Return which answers are meant, each as its form calls it, or nothing."""
    if not names:
        return ""
    lines = [f"– {label_of(submission, name)}" for name in names]
    return "\n".join([_("It is about:"), *lines])


def note_opening(submission: Submission) -> None:
    """Note that the applicant has opened the page of the case; it never keeps the page from it."""
    unseen = Question.objects.filter(submission=submission.pk, opened_at=None).open()
    with suppress(DatabaseError), transaction.atomic():
        unseen.update(opened_at=timezone.now())
