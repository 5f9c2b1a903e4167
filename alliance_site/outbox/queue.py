"""Letters in, held and let go again: all that happens to a row before it leaves."""

import uuid
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from alliance_site.outbox.drafts import LetterDraft
from alliance_site.outbox.kinds import kinds
from alliance_site.outbox.models import Letter

OVERDUE_AFTER = timedelta(minutes=15)


def put(
    draft: LetterDraft,
    *,
    language: str,
    to: str,
    once_key: str,
    held: bool = False,
    **of: object,
) -> Letter:
    """Put a letter into the outbox, once per ``once_key``; a repeat returns the first one.

    ``of`` are columns that say whose it is: ``about``, ``account``, ``created_by``. A kind that
    nobody has registered is none, since nobody would know its link.
    """
    if draft.code not in kinds():
        raise ValueError(f"There is no kind of letter {draft.code}.")
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


def hold(letter: Letter) -> bool:
    """Keep a queued letter back; return whether it was still here."""
    here = Letter.objects.filter(pk=letter.pk, progress=Letter.State.QUEUED)
    return bool(here.update(progress=Letter.State.HELD))


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


def is_in_order() -> bool:
    """Say whether letters leave: none has been due for long. One that failed is shown to staff."""
    overdue = timezone.now() - OVERDUE_AFTER
    waiting = Letter.objects.filter(progress=Letter.State.QUEUED).exclude(to="")
    never_tried = Q(next_attempt_at__isnull=True, created_at__lt=overdue)
    return not waiting.filter(never_tried | Q(next_attempt_at__lt=overdue)).exists()
