"""Letters out: each is claimed by one worker, sent, and tried again where that fails."""

import logging
import smtplib
from datetime import datetime, timedelta

from django.db.models import F, Q
from django.utils import timezone

from alliance_site.outbox.messages import is_finished, is_wanted, message
from alliance_site.outbox.models import Letter

logger = logging.getLogger(__name__)

RETRIES = [timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 720)]
STUCK_AFTER = timedelta(minutes=10)
AT_ONCE = 50
NOT_SENT = (smtplib.SMTPException, OSError, ValueError)


def send_due(now: datetime | None = None) -> dict[str, int]:
    """Send what is due; return how many were ``sent``, ``postponed``, ``failed`` and ``held``.

    At least once, with the same Message-ID each time. For the worker only,
    never inside a request or a transaction.
    """
    now = now or timezone.now()
    take_back_stuck(now)
    counts = {"sent": 0, "postponed": 0, "failed": 0, "held": 0}
    due = Letter.objects.filter(
        Q(next_attempt_at__isnull=True) | Q(next_attempt_at__lte=now),
        progress=Letter.State.QUEUED,
    ).exclude(to="")
    for pk in list(due.order_by("pk").values_list("pk", flat=True)[:AT_ONCE]):
        if claim(pk, now):
            counts[attempt(Letter.objects.select_related("account").get(pk=pk), now)] += 1
    return counts


def take_back_stuck(now: datetime) -> None:
    """Queue again what a worker took and did not bring to an end."""
    Letter.objects.filter(progress=Letter.State.SENDING, claimed_at__lt=now - STUCK_AFTER).update(
        progress=Letter.State.QUEUED, next_attempt_at=None
    )


def claim(pk: int, now: datetime) -> bool:
    """Take a letter for this worker alone; the row is the lock, on either engine."""
    free = Letter.objects.filter(pk=pk, progress=Letter.State.QUEUED)
    return bool(
        free.update(progress=Letter.State.SENDING, claimed_at=now, attempts=F("attempts") + 1)
    )


def attempt(letter: Letter, now: datetime) -> str:
    """Send one claimed letter and write down how it went; one that must not leave is held."""
    if not is_finished(letter.code, letter.subject, letter.body):
        logger.error("Letter %s is held: its text is not finished.", letter.pk)
        finish(letter, progress=Letter.State.HELD, last_error=Letter.UNFINISHED)
        return "held"
    if not is_wanted(letter):
        finish(letter, progress=Letter.State.HELD, last_error=Letter.UNWANTED)
        return "held"
    try:
        message(letter).send()
    except NOT_SENT as error:
        return postpone(letter, now, error)
    finish(letter, progress=Letter.State.SENT, sent_at=timezone.now(), last_error="")
    return "sent"


def postpone(letter: Letter, now: datetime, error: Exception) -> str:
    # The words of a mail server may name the receiver: only kind and number are kept.
    reason = f"{type(error).__name__} {getattr(error, 'smtp_code', '')}".strip()
    logger.warning("Letter %s was not sent: %s", letter.pk, reason)
    if letter.attempts > len(RETRIES):
        finish(letter, progress=Letter.State.FAILED, last_error=reason)
        return "failed"
    later = now + RETRIES[letter.attempts - 1]
    finish(letter, progress=Letter.State.QUEUED, next_attempt_at=later, last_error=reason)
    return "postponed"


def finish(letter: Letter, **columns: object) -> None:
    Letter.objects.filter(pk=letter.pk, progress=Letter.State.SENDING).update(**columns)
