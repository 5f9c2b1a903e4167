"""Whatever was begun and not sent goes: by itself after its time, or for whoever filled it in."""

from contextlib import suppress
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from membership.models import Submission
from membership.process.deletions import DELETIONS, NOTICE, Deletion, way_to_erase
from membership.process.errors import TransitionNotAllowed
from membership.process.states import State
from membership.process.transitions import Actor
from membership.review.erasure import forget
from membership.review.moves import lock


def erase_unsent() -> dict[str, int]:
    """Erase whatever the table says goes by itself so long after its last change."""
    erased = 0
    for way in DELETIONS:
        if way.after is None:
            continue
        left = Submission.objects.filter(kind__in=way.kinds, state__in=way.states)
        for row in left.filter(changed_at__lt=last_change(way)).order_by("pk"):
            # Sent, erased or changed meanwhile.
            with suppress(TransitionNotAllowed, Submission.DoesNotExist):
                erase(row, way)
                erased += 1
    return {"erased": erased}


def last_change(way: Deletion) -> datetime:
    """Return the moment since which nothing may have changed for a row to go by itself."""
    return timezone.now() - (way.after or timedelta())


def is_warned(draft: Submission, way: Deletion) -> bool:
    """Say whether a reminder of this period left long enough ago, if there is an address.

    One that failed or is held does not keep what was typed for good.
    """
    if not draft.contact_email:
        return True
    of_this_period = draft.letters.filter(code="draft_reminder", created_at__gt=draft.changed_at)
    noticed, left = timezone.now() - NOTICE, of_this_period.exclude(sent_at=None)
    if way.at_last is None or left.exists():
        return left.filter(sent_at__lte=noticed).exists()
    is_over = draft.changed_at < timezone.now() - way.at_last
    return is_over and of_this_period.filter(created_at__lte=noticed).exists()


def discard(draft: Submission) -> None:
    """Erase a form that was never sent, for whoever filled it in; what was sent meanwhile stays."""
    way = way_to_erase(draft.kind, State.DRAFT, Actor.APPLICANT)
    if way is None:
        raise TransitionNotAllowed
    erase(draft, way)


@transaction.atomic
def erase(submission: Submission, way: Deletion) -> None:
    locked = lock(submission)
    if locked.state not in way.states or (way.after and locked.changed_at >= last_change(way)):
        raise TransitionNotAllowed
    if way.reminded_after and not is_warned(locked, way):
        raise TransitionNotAllowed
    forget(submission, role=way.by)
