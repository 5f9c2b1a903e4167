"""What an applicant sends after the form: an answer, more to it, and the mandate, if it follows."""

from django.db import transaction

from alliance_site.text.characters import trimmed
from membership import typed_pages
from membership.files import sent
from membership.models import Submission
from membership.process.decisions import Decision
from membership.process.states import State
from membership.process.transitions import Actor, Page
from membership.review.intake import keep_refused
from membership.review.moves import lock, move


@transaction.atomic
def answer(submission: Submission, words: str, *, page: str = "") -> Submission:
    """Take in the answer to a question; where none is asked, what is added to the case.

    The same words once more, without a new file, are a button that was pressed twice.
    What was kept of the ``page`` as typed is no longer needed.
    Raises ``TransitionNotAllowed`` where nobody reads any more.
    """
    locked = without(page, lock(submission))
    said_now = Decision(message=words)
    if locked.state == State.QUESTION:
        return move(locked, "answer", role=Actor.APPLICANT, decision=said_now)
    said = locked.exchanges.filter(from_applicant=True).last()
    is_repeated = said is not None and said.text == trimmed(words)
    if is_repeated and not sent.unsent(locked, Page.ANSWER).exists():
        return locked
    return move(locked, "add", role=Actor.APPLICANT, decision=said_now)


@transaction.atomic
def send_mandate(submission: Submission, *, page: str = "") -> Submission:
    """Tell that the mandate has come, or more of it, whose files are kept; twice is once."""
    locked = without(page, lock(submission))
    has_come = sent.unsent(locked, Page.MANDATE).exists()
    if locked.mandate_pending_until is None and not has_come:
        return locked
    return move(locked, "send_letter", role=Actor.APPLICANT)


@transaction.atomic
def withdraw(submission: Submission, reason: str = "", *, page: str = "") -> Submission:
    """Withdraw a case for whoever sent it, who need not say why; twice is once."""
    locked = without(page, lock(submission))
    if locked.state == State.WITHDRAWN:
        return locked
    said = Decision(reason_words=trimmed(reason))
    return move(locked, "withdraw", role=Actor.APPLICANT, decision=said)


def without(page: str, locked: Submission) -> Submission:
    """Return the case without what was kept of a page as typed."""
    return keep_refused(locked, page, None) if typed_pages.page(locked, page) else locked
