"""What could only be done once all records are in: links between them, and fallbacks."""

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from alliance_site.models import LegacyAddress
from news.archive import addresses
from news.archive.models import ImportedRecord
from news.archive.writing import links

State = ImportedRecord.State


def with_dead_links():
    rows = ImportedRecord.objects.filter(doubts__contains=",dead_link,", status=State.IMPORTED)
    return rows.exclude(revision_number=None).order_by("pk")


def leads_on(row):
    """Say whether one of the addresses that led nowhere leads to a page now."""
    found = map(addresses.old_address, row.details.get("dead_link", ()))
    wanted = {address[:2] for address in found if address}
    return bool(wanted & links.known(wanted).keys())


def look_for_english():
    """Say which English texts of the French side have no English page to be shown."""
    waiting = ImportedRecord.objects.filter(status=State.UNTRANSLATED)
    english = LegacyAddress.objects.filter(
        language="en", number=OuterRef("number"), page__isnull=False
    )
    waiting.filter(Exists(english)).update(reason="")
    waiting.exclude(Exists(english)).update(reason=_("No English page has this number."))
