"""The rows that remember what was read: found again by number, by title, or by content."""

from django.db import transaction

from alliance_site.models import LegacyAddress
from alliance_site.names.places import fold
from alliance_site.pages import languages
from news.archive import records
from news.archive.models import ImportedRecord
from news.archive.records import Record

State = ImportedRecord.State
LONGEST = 300


def row_of(record):
    """Return the row of a record, a new one if need be, and whether its title alone found it."""
    rows = ImportedRecord.objects.select_related("page")
    if row := rows.filter(language=record.language, key=record.key).first():
        return row, False
    if row := _of_same_title(rows, record):
        if record.number is not None:
            row.number, row.key = record.number, record.key
        return row, True
    return new_row(record, record.key), False


def new_row(record, key):
    return ImportedRecord(language=record.language, key=key, number=record.number)


def _of_same_title(rows, record):
    """Return the one row that has the title, and at most one number between them."""
    folded = fold(record.title)[:LONGEST]
    if not folded:
        return None
    same = rows.filter(language=record.language, folded_title=folded)
    same = same.exclude(status=State.QUARANTINED)
    if record.number is not None:
        same = same.filter(number=None)
    found = list(same[:2])
    return found[0] if len(found) == 1 else None


def add(row, record, again=False):
    """Put a record into its row; return the whole that list and page make.

    ``again`` says that another list of the same import had it: that one stays,
    and a different day is put on record beside it.
    """
    if not record.listed:
        row.article = record.as_json()
    else:
        listing = row.listing if again and row.listing else record.as_json()
        days = {*row.listing.get("other_dates", ()), *([record.dated] if again else ())}
        others = sorted(days - {listing.get("dated", ""), ""})
        row.listing = listing | ({"other_dates": others} if others else {})
    return records.joined(row.article, row.listing)


def describe(row, record, whole, run):
    row.title = whole.title[:LONGEST]
    row.folded_title = fold(whole.title)[:LONGEST]
    if not record.listed or not row.original:
        row.original = record.original
    row.origin = record.origin[:LONGEST]
    row.run = run


def quarantine(record, reason, run):
    """Keep a record that cannot become a page; return whether that is news.

    It stands beside the row of a page that its number may have already.
    """
    reason = reason[:LONGEST]
    with transaction.atomic():
        row = _in_quarantine(record)
        if row.reason == reason and row.fingerprint == record.fingerprint:
            return False
        describe(row, record, record, run)
        row.reason, row.status = reason, State.QUARANTINED
        row.fingerprint = record.fingerprint
        row.save()
    return True


def _in_quarantine(record):
    content = f"quarantine:{record.fingerprint[:32]}"
    rows = ImportedRecord.objects.filter(language=record.language, key__in=[record.key, content])
    found = {row.key: row for row in rows}
    if content in found:
        return found[content]
    own = found.get(record.key)
    if own is None:
        return new_row(record, record.key)
    return own if own.status == State.QUARANTINED else new_row(record, content)


def release(row):
    """Forget what stood in quarantine under the number or title of a record that is in now."""
    if row.number is not None:
        same = ImportedRecord.objects.filter(language=row.language, number=row.number)
        same.filter(status=State.QUARANTINED).exclude(pk=row.pk).delete()


def counterpart(whole):
    """Return the same record in the other language, or an empty one."""
    if whole.number is None:
        return Record()
    language = languages.other(whole.language)
    rows = ImportedRecord.objects.filter(language=language, number=whole.number)
    other = rows.exclude(status=State.QUARANTINED).first()
    return records.joined(other.article, other.listing) if other else Record()


def addresses(whole):
    """Return what is known of the old address, by language."""
    if whole.number is None:
        return {}
    rows = LegacyAddress.objects.filter(number=whole.number).select_related("page__locale")
    return {row.language: row for row in rows}


def is_touched(row):
    """Say whether the page is no longer as the importer left it, or no longer there."""
    if row.revision_number is None:
        return False
    return row.page is None or row.page.latest_revision_id != row.revision_number


def why_left_alone(row, page):
    """Return the doubt for which a page is left as it is, or nothing."""
    if row.revision_number is None:
        return "taken" if page else ""
    if row.page is None:
        return "deleted"
    return "edited" if is_touched(row) else ""
