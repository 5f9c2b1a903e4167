"""What is said about a case and kept with it: notes for staff, questions and answers for both."""

from django.utils.translation import gettext as _

from alliance_site.models import User
from alliance_site.text.characters import trimmed
from membership.files import sent
from membership.models import Exchange, Note, Question, Submission
from membership.process.decisions import Decision
from membership.process.errors import NotPermitted, ReviewError
from membership.process.permissions import may
from membership.process.transitions import Actor, Transition


def keep_remarks(
    locked: Submission, transition: Transition, by: User | None, decision: Decision
) -> Exchange | None:
    """Keep what was said with a transition; return the words to or from the applicant.

    A correction or a file may be an answer without words.
    """
    message = trimmed(decision.message)
    if trimmed(decision.note):
        add_note(locked, decision.note, by)
    if "message" not in transition.asks:
        return None
    if not message and not speaks_for_itself(locked, transition, decision):
        raise ReviewError(_("Write your answer."))
    if not message:
        return None
    is_answer = transition.by == Actor.APPLICANT
    return Exchange.objects.create(
        submission=locked, from_applicant=is_answer, author=by, text=message
    )


def speaks_for_itself(locked: Submission, transition: Transition, decision: Decision) -> bool:
    """Say whether something else than words came in, and the question is no mere question."""
    if transition.hands_in is None:
        return False
    question = Question.objects.filter(submission=locked.pk).open().first()
    if question and question.type.needs_words:
        return False
    return bool(decision.corrected) or sent.unsent(locked, transition.hands_in).exists()


def add_note(submission: Submission, text: str, by: User | None) -> Note:
    """Write a note that only staff see; whoever does has seen what came to a closed case."""
    if not may(by, "review", submission):
        raise NotPermitted
    Submission.objects.filter(pk=submission.pk).update(added_later_at=None)
    return Note.objects.create(submission_id=submission.pk, author=by, text=trimmed(text))
