"""What is said about a case and kept with it: notes for staff, questions and answers for both."""

from django.utils.translation import gettext as _

from alliance_site.models import User
from alliance_site.text.characters import trimmed
from membership.models import Exchange, Note, Submission
from membership.process.decisions import Decision
from membership.process.errors import NotPermitted, ReviewError
from membership.process.permissions import may
from membership.process.transitions import Actor, Transition


def keep_remarks(
    locked: Submission, transition: Transition, by: User | None, decision: Decision
) -> None:
    """Keep what was said with a transition."""
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


def add_note(submission: Submission, text: str, by: User | None) -> Note:
    """Write a note that only staff see."""
    if not may(by, "review", submission):
        raise NotPermitted
    return Note.objects.create(submission_id=submission.pk, author=by, text=trimmed(text))
