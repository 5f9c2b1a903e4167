"""Pictures for the public entry: kept with the case for staff, and shown by nobody but them."""

from collections.abc import Collection

from django.db import transaction
from django.db.models import Q

from membership.files import sent
from membership.models import Submission
from membership.process.transitions import Actor, Page
from membership.review.exchanges.corrections import without
from membership.review.moves import lock, move


@transaction.atomic
def send_pictures(
    submission: Submission,
    *,
    taken_by: str,
    caption: str,
    permission: str,
    again: Collection[str] = (),
    page: str = "",
) -> Submission:
    """Send the pictures that lie with the page, all under the same words; twice is once.

    ``permission`` are the words that were ticked. A picture that is sent ``again``, known by its
    hash, gets the new words, and nobody is written to; without a new caption it keeps its own.
    """
    locked = without(page, lock(submission))
    new = list(sent.unsent(locked, Page.PICTURE).values_list("pk", flat=True))
    meant = locked.attachments.filter(Q(pk__in=new) | Q(sha256__in=again), came_with=Page.PICTURE)
    said = {"taken_by": taken_by, "permission": permission}
    meant.update(**said | ({"caption": caption} if caption else {}))
    return move(locked, "send_picture", role=Actor.APPLICANT) if new else locked
