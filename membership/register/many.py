"""A register as large as none is: to see that the pages bear it."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from membership import journal
from membership.models import MembershipPeriod, Participant
from membership.register.entries import fold, record_change
from membership.register.numbers import next_number

BATCH = 500


@transaction.atomic
def enter_many(entries: Iterable[Participant], *, on: date) -> int:
    """Enter invented participants that all join on one day, and return how many.

    One event for all of them, no revisions: they are never edited.
    """
    journal.hold()
    entries = list(entries)
    for number, entry in enumerate(entries, start=next_number()):
        entry.number = number
        entry.slug = f"{entry.slug}-{number}"
        fold(entry)
    Participant.objects.bulk_create(entries, BATCH)
    MembershipPeriod.objects.bulk_create(
        (MembershipPeriod(participant=entry, starts_on=on, counts_from=on) for entry in entries),
        BATCH,
    )
    record_change("entered_many", None, None, count=len(entries))
    return len(entries)
