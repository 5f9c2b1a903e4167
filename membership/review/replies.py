"""What an applicant sends after the form: an answer, more to it, and the mandate, if it follows."""

from django.db import transaction

from alliance_site.text.characters import trimmed
from membership import typed_pages
from membership.files import sent
from membership.models import Submission
from membership.process.decisions import Decision
from membership.process.errors import TransitionNotAllowed
from membership.process.states import State
from membership.process.transitions import Actor
from membership.review.intake import keep_refused
from membership.review.moves import lock, move


@transaction.atomic
def answer(submission: Submission, words: str, *, page: str = "") -> Submission:
    """Take in the answer to a question; if it is answered already, what is added to the answer.

    The same words once more, without a new file, are a button that was pressed twice.
    What was kept of the ``page`` as typed is no longer needed.
    Raises ``TransitionNotAllowed`` where nothing was asked, or nobody reads any more.
    """
    locked = without(page, lock(submission))
    said_now = Decision(message=words)
    if locked.state == State.QUESTION:
        return move(locked, "answer", role=Actor.APPLICANT, decision=said_now)
    said = locked.exchanges.filter(from_applicant=True).last()
    if said is None:
        raise TransitionNotAllowed
    if said.text == trimmed(words) and not sent.unsent(locked, "answer").exists():
        return locked
    return move(locked, "add", role=Actor.APPLICANT, decision=said_now)


@transaction.atomic
def send_mandate(submission: Submission, *, page: str = "") -> Submission:
    """Tell that the mandate has come whose files are kept already; twice is once."""
    locked = without(page, lock(submission))
    if locked.mandate_pending_until is None:
        return locked
    return move(locked, "send_letter", role=Actor.APPLICANT)


def without(page: str, locked: Submission) -> Submission:
    """Return the case without what was kept of a page as typed."""
    return keep_refused(locked, page, None) if typed_pages.page(locked, page) else locked
