"""A form that is not sent yet: its link by letter, its address proved, a reminder of it."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone, translation

from alliance_site.text import days
from membership import dates
from membership.letters import cases
from membership.models import Submission
from membership.process.choices import SpamMark
from membership.process.deletions import DELETIONS, NOTICE, kept_until
from membership.process.errors import TooManySent, TransitionNotAllowed
from membership.process.states import State
from membership.review import limits
from membership.review.moves import lock
from membership.review.resending import again


@transaction.atomic
def send_draft_link(draft: Submission, email: str, *, network: str) -> Submission:
    """Keep the address and send it the link, unless one has left a short while ago.

    Raises ``TooManySent`` where an address or a network gets no more letters today.
    """
    locked = locked_draft(draft)
    if email != locked.contact_email:
        locked.contact_email, locked.confirmed_at = email, None
        locked.save(update_fields=["contact_email", "confirmed_at", "changed_at"])
        cases.hold_back(locked)
    if again(locked, "draft_link").possible_at:
        return locked
    if marks := limits.count(network, email):
        raise TooManySent(limits.REFUSALS[SpamMark(marks[0])])
    number = locked.letters.filter(code="draft_link").count()
    cases.queue("draft_link", submission=locked, once_key=f"draft_link:{locked.pk}:{number + 1}")
    return locked


@transaction.atomic
def confirm_draft(draft: Submission) -> Submission:
    """Remember that the address is read by whoever fills the draft in; it is no change of it."""
    locked = locked_draft(draft)
    if locked.confirmed_at is None:
        locked.confirmed_at = timezone.now()
        Submission.objects.filter(pk=locked.pk).update(confirmed_at=locked.confirmed_at)
    return locked


@transaction.atomic
def extend(draft: Submission) -> Submission:
    """Let a draft live as if it had just been changed."""
    locked = locked_draft(draft)
    locked.save(update_fields=["changed_at"])
    return locked


def locked_draft(draft: Submission) -> Submission:
    locked = lock(draft)
    if locked.state != State.DRAFT:
        raise TransitionNotAllowed
    return locked


def remind_of_drafts() -> dict[str, int]:
    """Send a reminder of each draft that will be erased: once in each period without a change."""
    reminded = 0
    for way in DELETIONS:
        if way.reminded_after is None:
            continue
        left = Submission.objects.filter(kind__in=way.kinds, state__in=way.states)
        left = left.exclude(contact_email="")
        for row in left.filter(changed_at__lt=timezone.now() - way.reminded_after).order_by("pk"):
            reminded += remind(row, way.reminded_after)
    return {"reminded": reminded}


@transaction.atomic
def remind(row: Submission, after: timedelta) -> bool:
    """Send the reminder, unless it has left already or the form was changed meanwhile."""
    locked = Submission.objects.select_for_update().filter(pk=row.pk).first()
    if locked is None or locked.state != row.state or locked.changed_at > timezone.now() - after:
        return False
    if locked.letters.filter(code="draft_reminder", created_at__gt=locked.changed_at).exists():
        return False
    key = f"draft_reminder:{locked.pk}:{locked.changed_at.timestamp():.0f}"
    values = {"kept_until": last_day_in_words(locked)}
    cases.queue("draft_reminder", submission=locked, once_key=key, values=values)
    return True


def last_day_in_words(draft: Submission) -> str:
    """Return up to which day a draft is kept whose reminder leaves now, perhaps late."""
    last = kept_until(draft.kind, draft.changed_at)
    noticed = dates.day_of(timezone.now() + NOTICE)
    with translation.override(draft.language):
        return days.in_words(max(last or noticed, noticed))
