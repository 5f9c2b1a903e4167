"""What an applicant sends after the form: an answer, more to it, and the mandate, if it follows."""

from collections.abc import Mapping
from types import MappingProxyType

from django.db import transaction

from alliance_site.text.characters import trimmed
from membership.files import sent
from membership.models import Submission
from membership.process.decisions import Decision
from membership.process.errors import AnswersChanged
from membership.process.states import State
from membership.process.transitions import Actor, Page
from membership.review.exchanges import corrections
from membership.review.exchanges.corrections import without
from membership.review.moves import lock, move


@transaction.atomic
def answer(
    submission: Submission,
    words: str,
    *,
    page: str = "",
    answers: Mapping[str, object] = MappingProxyType({}),
    seen: str = "",
    spam_reasons: tuple[str, ...] | list[str] = (),
) -> Submission:
    """Take in the answer to a question; where none is asked, what is added to the case.

    ``answers`` are those that were asked about, as they stand in the form now; ``seen`` is the
    ``edition`` it was made from. The same once more, without a new file, is a button that
    was pressed twice. What was kept of the ``page`` as typed is no longer needed.
    Raises ``TransitionNotAllowed`` where nobody reads any more, and
    ``AnswersChanged`` where something else is asked by now, or an answer was changed elsewhere.
    """
    locked = lock(submission)
    changed = corrections.differences(locked, answers)
    is_open = locked.state == State.QUESTION
    if (changed or is_open) and seen not in ("", corrections.edition(locked)):
        raise AnswersChanged
    locked = without(page, locked)
    if is_open:
        names = corrections.write(locked, changed, spam_reasons=spam_reasons) if changed else ()
        said_now = Decision(message=words, corrected=names)
        return move(locked, "answer", role=Actor.APPLICANT, decision=said_now)
    said = locked.exchanges.filter(from_applicant=True).last()
    is_said = trimmed(words) in ("", said and said.text)
    if is_said and not sent.unsent(locked, Page.ANSWER).exists():
        return locked
    return move(locked, "add", role=Actor.APPLICANT, decision=Decision(message=words))


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
