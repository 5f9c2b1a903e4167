"""Forgetting: every personal column is emptied, and the row stays with its chain of events."""

from contextlib import suppress
from datetime import timedelta
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from membership import journal
from membership.files import store
from membership.models import Letter, Message, Submission
from membership.process.errors import TransitionNotAllowed
from membership.process.states import TRANSITIONS, Actor, State
from membership.review.moves import lock, write

UNSENT_MESSAGE_LIVES = timedelta(days=7)

# What says nothing about a person. A column that is added later is emptied
# unless it is named here.
KEPT = {
    "authority_kind",
    "authorised",
    "channel",
    "changed_at",
    "clock_days",
    "clock_started_on",
    "confirmed_at",
    "country",
    "created_at",
    "decided_at",
    "decision_body",
    "decision_on",
    "decision_reason",
    "duplicate_suspected",
    "due_on",
    "erased_at",
    "id",
    "kind",
    "language",
    "link_number",
    "mandate_pending_until",
    "opening_hash",
    "owner",
    "participant",
    "proposed_by",
    "proposed_decision",
    "publish",
    "publish_head",
    "publish_signer",
    "received_on",
    "reference",
    "signatory",
    "spam_points",
    "spam_reasons",
    "state",
    "state_since",
    "subject",
    "submission_ptr",
    "submitted_at",
    "version",
    "visibility",
}


@transaction.atomic
def forget(
    submission: Submission, *, by: Any = None, role: str = Actor.SYSTEM
) -> Submission | None:
    """Empty every personal column of a submission and all that belongs to it; the row stays.

    Only a draft, which nobody has received, goes altogether: then nothing is returned.
    """
    locked = lock(submission)
    if locked.state == State.ERASED:
        return locked
    arrow = TRANSITIONS["erase" if role == Actor.SYSTEM else "erase_on_request"]
    if locked.state not in arrow.sources:
        raise TransitionNotAllowed
    journal.hold()
    forget_rows(locked)
    if locked.state == State.DRAFT:
        Letter.objects.filter(submission_id=locked.pk).delete()
        locked.delete()
        return None
    forget_columns(locked)
    forget_letters(locked)
    before, now = locked.state, timezone.now()
    marks = {"state": State.ERASED, "state_since": now, "erased_at": now}
    # The links in old letters lead nowhere now.
    write(locked, **marks, due_on=None, link_number=locked.link_number + 1)
    journal.record(
        arrow.name,
        submission=locked,
        by=by,
        role=role,
        from_state=before,
        to_state=State.ERASED,
    )
    return locked


def forget_rows(submission: Submission) -> None:
    for attachment in submission.attachments.all():
        store.remove(attachment)
    for rows in (submission.notes, submission.exchanges, submission.translations):
        rows.all().delete()


def forget_columns(submission: Submission) -> None:
    """Empty the row; it is saved whole, so nothing may have changed it since the lock."""
    for field in submission._meta.concrete_fields:
        if field.name not in KEPT:
            setattr(submission, field.name, nothing_of(field))
    submission.save()
    for field in submission._meta.local_many_to_many:
        getattr(submission, field.name).clear()


def nothing_of(field: Any) -> Any:
    if field.null:
        return None
    if field.has_default():
        return field.get_default()
    if isinstance(field, (models.CharField, models.TextField)):
        return ""
    raise TypeError(f"{field.name} can be neither kept nor emptied.")


def forget_letters(submission: Submission) -> None:
    """Empty the letters; what had not left yet never does."""
    letters = Letter.objects.filter(submission_id=submission.pk)
    ended = [Letter.State.SENT, Letter.State.NO_ADDRESS]
    letters.exclude(progress__in=ended).update(progress=Letter.State.FAILED)
    letters.update(to="", subject="", body="", last_error="")


def erase_unsent() -> dict[str, int]:
    """Erase messages that were begun and not sent, seven days after the last change."""
    oldest = timezone.now() - UNSENT_MESSAGE_LIVES
    unsent = Message.objects.filter(state=State.DRAFT, changed_at__lt=oldest)
    erased = 0
    for message in unsent.order_by("pk"):
        with suppress(TransitionNotAllowed, Message.DoesNotExist):  # sent or erased meanwhile
            discard(message)
            erased += 1
    return {"erased": erased}


@transaction.atomic
def discard(draft: Submission) -> None:
    """Erase a form that was never sent, row and files; what was sent meanwhile stays."""
    if lock(draft).state != State.DRAFT:
        raise TransitionNotAllowed
    forget(draft)
