"""The key of a proposal that was passed on to a participant: for 30 days."""

from datetime import timedelta

from django.utils import timezone
from django.utils.http import int_to_base36

from membership.links.keys import as_number, full_address, is_sealed, seal
from membership.links.purposes import PURPOSE_DAYS
from membership.models import PassedProposal


def passed_key(row: PassedProposal) -> str:
    return f"{int_to_base36(row.pk)}-{seal(passed_payload(row))}"


def find_passed(key: str) -> PassedProposal:
    """Return the row of a key, also one that is answered or closed; else raise ``DoesNotExist``."""
    number, _, mac = key.partition("-")
    known = PassedProposal.objects.select_related("proposal", "participant")
    row = known.filter(pk=as_number(number)).first() or PassedProposal()
    fits = is_sealed(mac, passed_payload(row))
    if not fits or row.pk is None or is_over(row):
        raise PassedProposal.DoesNotExist
    return row


def is_over(row: PassedProposal) -> bool:
    return timezone.now() - row.sent_at > timedelta(days=PURPOSE_DAYS)


def passed_address(row: PassedProposal) -> str:
    return full_address("membership:passed", passed_key(row), row.language)


def passed_payload(row: PassedProposal) -> str:
    return f"passed|{row.pk}|{row.link_number}"
