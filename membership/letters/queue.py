"""Letters: rows first, sent by the worker after the commit."""

import logging
import smtplib
import time
import uuid
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from alliance_site.accounts import adapter
from alliance_site.models import Frame
from alliance_site.outbox.envelopes import Envelope
from alliance_site.text import days
from alliance_site.text.domains import for_mail
from membership import dates, links
from membership.letters import texts
from membership.letters.texts import LetterDraft
from membership.models import Letter, Submission
from membership.process.states import Kind

logger = logging.getLogger(__name__)

# Letters whose link is not the status page. The Task Force gets the address of the queue.
PURPOSES = {"receipt": links.CONFIRM, "confirm_again": links.CONFIRM}
TO_TASK_FORCE = {
    "task_force_addition",
    "task_force_answer",
    "task_force_letter",
    "task_force_message",
    "task_force_new",
}
RETRIES = [timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 720)]
STUCK_AFTER = timedelta(minutes=10)
OVERDUE_AFTER = timedelta(minutes=15)
AT_ONCE = 50
NOT_SENT = (smtplib.SMTPException, OSError, ValueError)


def plan_letter(code: str, submission: Submission, language: str, **values: Any) -> LetterDraft:
    """Return the draft of a letter, from the house's own wording or the built-in text."""
    draft = LetterDraft(code, *texts.wording(code, language))
    return complete(draft, submission, language, **values)


def complete(
    draft: LetterDraft, submission: Submission, language: str = "", **values: Any
) -> LetterDraft:
    """Return a draft that knows what the case says now, in the language of the letter."""
    language = language or submission.language
    with translation.override(language):
        return draft.knowing(**known(submission, language) | values)


def known(submission: Submission, language: str) -> dict[str, Any]:
    kind = texts.CASES[Kind(submission.kind)]
    return {
        "case": f"{kind} {submission.reference or ''}".strip(),
        "reference": submission.reference or "",
        "authority": submission.name,
        "contact": submission.contact_name,
        "due": due_sentence(submission),
        "valid_until": days.in_words(links.last_day()),
        "answer_by": days.in_words(dates.wait_until(dates.today())),
        "pause": pause_sentence(),
        "reach_us": reach_us(language),
    }


def pause_sentence() -> str:
    if not settings.ANSWER_WORKING_DAYS:
        return ""
    return _(
        "While we wait for you, the time within which we promised to answer stands still. "
        "It runs on as soon as your answer is here."
    )


def due_sentence(submission: Submission) -> str:
    if not submission.due_on:
        return ""
    day = days.in_words(submission.due_on)
    return _("You will have our answer by %(day)s.") % {"day": day}


def reach_us(language: str) -> str:
    frame = Frame.objects.for_language(language)
    if frame and frame.contact_telephone:
        return _("%(email)s, telephone %(telephone)s") % {
            "email": settings.TASK_FORCE_EMAIL,
            "telephone": frame.contact_telephone,
        }
    return settings.TASK_FORCE_EMAIL


def queue(
    code: str,
    *,
    submission: Submission,
    once_key: str,
    draft: LetterDraft | None = None,
    by: Any = None,
    held: bool = False,
    **values: Any,
) -> Letter:
    """Put a letter into the outbox, once per ``once_key``; a repeat returns the first one."""
    to_staff = code in TO_TASK_FORCE
    language = settings.LANGUAGE_CODE if to_staff else submission.language
    draft = draft or plan_letter(code, submission, language, **values)
    return put(
        draft,
        language=language,
        to=settings.TASK_FORCE_EMAIL if to_staff else submission.contact_email,
        once_key=once_key,
        held=held,
        submission_id=submission.pk,
        created_by=by,
    )


def queue_for_account(code: str, *, user: Any, language: str) -> Letter:
    """Put a letter about an account into the outbox, once a minute; see ``registry``."""
    with translation.override(language):
        valid_until = days.in_words(adapter.last_day())
        values = {"valid_until": valid_until, "reach_us": reach_us(language)}
    draft = LetterDraft(code, *texts.wording(code, language)).knowing(**values)
    minute = int(time.time()) // 60
    key = f"{code}:account:{user.pk}:{minute}"
    return put(draft, language=language, to=user.email, once_key=key, account=user)


def put(
    draft: LetterDraft, *, language: str, to: str, once_key: str, held: bool = False, **of: Any
) -> Letter:
    progress = Letter.State.HELD if held else Letter.State.QUEUED
    letter, _made = Letter.objects.get_or_create(
        once_key=once_key,
        defaults={
            "code": draft.code,
            "message_id": f"<{uuid.uuid4().hex}@{urlsplit(settings.SITE_ORIGIN).hostname}>",
            "language": language,
            "to": to,
            "subject": draft.sealed_subject(),
            "body": draft.sealed_body(),
            "progress": progress if to else Letter.State.NO_ADDRESS,
            **of,
        },
    )
    return letter


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
            letter = Letter.objects.select_related("submission", "account").get(pk=pk)
            counts[attempt(letter, now)] += 1
    return counts


def is_in_order() -> bool:
    """Say whether letters leave: none has been due for long. One that failed is shown to staff."""
    overdue = timezone.now() - OVERDUE_AFTER
    waiting = Letter.objects.filter(progress=Letter.State.QUEUED).exclude(to="")
    never_tried = Q(next_attempt_at__isnull=True, created_at__lt=overdue)
    return not waiting.filter(never_tried | Q(next_attempt_at__lt=overdue)).exists()


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
    """Send one claimed letter and write down how it went; one that is not finished is held."""
    if not texts.is_finished(letter.code, letter.subject, letter.body):
        logger.error("Letter %s is held: its text is not finished.", letter.pk)
        finish(letter, progress=Letter.State.HELD, last_error=Letter.UNFINISHED)
        return "held"
    try:
        message(letter).send()
    except NOT_SENT as error:
        return postpone(letter, now, error)
    finish(letter, progress=Letter.State.SENT, sent_at=timezone.now(), last_error="")
    return "sent"


def message(letter: Letter) -> Envelope:
    return Envelope(
        subject=texts.opened(letter.subject),
        body=texts.opened(letter.body.replace(texts.LINK, link_of(letter))),
        to=[for_mail(letter.to)],
        reply_to=[settings.TASK_FORCE_EMAIL],
        headers={"Message-ID": letter.message_id, "Auto-Submitted": "auto-generated"},
        language=letter.language,
    )


def link_of(letter: Letter) -> str:
    """Return the one address of a letter; a key is made only now, and is never kept."""
    if letter.account:
        return adapter.link(letter.code, letter.account)
    if letter.code in TO_TASK_FORCE or letter.submission is None:
        return f"{settings.SITE_ORIGIN}/admin/"
    if purpose := PURPOSES.get(letter.code):
        return links.purpose_address(letter.submission, purpose)
    return links.status_address(letter.submission)


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


def finish(letter: Letter, **columns: Any) -> None:
    Letter.objects.filter(pk=letter.pk, progress=Letter.State.SENDING).update(**columns)


def hold(letter: Letter) -> bool:
    """Keep a queued letter back; return whether it was still here."""
    here = Letter.objects.filter(pk=letter.pk, progress=Letter.State.QUEUED)
    return bool(here.update(progress=Letter.State.HELD))


@transaction.atomic
def release(letter: Letter) -> bool:
    """Queue a letter that was held back or has failed, from the first attempt on."""
    waiting = Letter.objects.filter(
        pk=letter.pk, progress__in=[Letter.State.HELD, Letter.State.FAILED]
    ).exclude(to="")
    return bool(
        waiting.update(
            progress=Letter.State.QUEUED, attempts=0, next_attempt_at=None, last_error=""
        )
    )
