"""The key of the status page: as long as the record lives, or until it is replaced."""

from django.db import transaction
from django.db.models import F
from django.utils.http import int_to_base36

from membership.links.keys import full_address, is_sealed, look_up, seal
from membership.models import Submission


def status_key(submission: Submission) -> str:
    """Return the key of the status page; it lives as long as the record or until ``replace``."""
    return f"{int_to_base36(submission.pk)}-{seal(status_payload(submission))}"


def find(key: str, kind: str | None = None) -> Submission:
    """Return the submission of a status key, as a ``Submission``.

    Foreign, absent and replaced keys all raise ``Submission.DoesNotExist`` on
    one path with one query, so that an answer tells nothing apart.
    """
    number, _, mac = key.partition("-")
    submission = look_up(number)
    fits = is_sealed(mac, status_payload(submission))
    if not fits or submission.pk is None or kind not in (None, submission.kind):
        raise Submission.DoesNotExist
    return submission


def replace(submission: Submission) -> None:
    """Make all status keys given out so far worthless."""
    with transaction.atomic():
        Submission.objects.filter(pk=submission.pk).update(link_number=F("link_number") + 1)
        submission.refresh_from_db(fields=["link_number"])


def status_address(submission: Submission) -> str:
    """Return the whole address of the status page: ``membership:status`` with ``key``."""
    return full_address("membership:status", status_key(submission), submission.language)


def status_payload(submission: Submission) -> str:
    return f"status|{submission.kind}|{submission.pk}|{submission.link_number}"
