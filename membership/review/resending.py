"""The letter with the link to confirm once more: not more often than makes sense."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from alliance_site.models import Letter
from membership.letters import cases
from membership.models import Submission
from membership.process.states import State
from membership.review import limits
from membership.review.moves import lock

COOL_DOWN = timedelta(minutes=10)
ON_ITS_WAY = (Letter.State.QUEUED, Letter.State.SENDING)


@dataclass(frozen=True, slots=True)
class Again:
    """How far the last letter has come that was asked for again, and from when on one more may be.

    ``asked_at`` is empty while none was asked for, ``possible_at`` where one may be at once.
    """

    asked_at: datetime | None = None
    sent_at: datetime | None = None
    is_on_its_way: bool = False
    possible_at: datetime | None = None
    too_many: bool = False


def again(submission: Submission, code: str = "confirm_again") -> Again:
    """Say when a letter left that was asked for; none to another address, or held back."""
    asked = submission.letters.filter(code=code, to=submission.contact_email)
    asked = asked.exclude(progress=Letter.State.HELD)
    last = asked.order_by("pk").last()
    too_many = limits.is_used_up(submission.contact_email)
    possible_at = limits.reset_at() if too_many else None
    if last is None:
        return Again(possible_at=possible_at, too_many=too_many)
    cooled_at = last.created_at + COOL_DOWN
    if not too_many and cooled_at > timezone.now():
        possible_at = cooled_at
    on_its_way = last.progress in ON_ITS_WAY
    return Again(last.created_at, last.sent_at, on_its_way, possible_at, too_many)


@transaction.atomic
def send_again(submission: Submission) -> None:
    """Queue the letter, unless it is too early, or the address has had as many as it gets."""
    locked = lock(submission)
    if locked.state != State.UNCONFIRMED or again(locked).possible_at:
        return
    limits.count_recipient(locked.contact_email)
    number = locked.letters.filter(code="confirm_again").count()
    cases.queue(
        "confirm_again", submission=locked, once_key=f"confirm_again:{locked.pk}:{number + 1}"
    )
