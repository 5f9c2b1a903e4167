"""The report of an import as a work list: what became of the records, then doubt by doubt."""

from collections import Counter

from news.archive.doubts import KINDS
from news.archive.models import ImportedRecord

SHOWN = 20
WIDTH = 72


def lines(run, counts):
    """Yield the report of a run, a line at a time; long lists are cut, the admin has them whole."""
    figures = Counter(counts)
    yield ", ".join(f"{figures[outcome]} {outcome}" for outcome in sorted(figures)) or "Nothing."
    rows = ImportedRecord.objects.filter(run=run)
    quarantined = rows.filter(status=ImportedRecord.State.QUARANTINED)
    yield from _section("in quarantine", quarantined, _reason)
    untranslated = rows.filter(status=ImportedRecord.State.UNTRANSLATED)
    yield from _section("shown in English, no French page made", untranslated, _reason)
    for doubt in KINDS.values():
        found = rows.filter(doubts__contains=f",{doubt.key},")
        found = found.exclude(status=ImportedRecord.State.UNTRANSLATED)
        held = ", left a draft" if doubt.holds_back else ""
        yield from _section(f"{doubt.label}{held}", found, _details_of(doubt.key))


def _reason(row):
    return row.reason


def _details_of(key):
    return lambda row: " | ".join(row.details.get(key, ()))


def _section(heading, rows, told):
    count = rows.count()
    if not count:
        return
    yield ""
    yield f"{heading}: {count}"
    for row in rows[:SHOWN]:
        name = f"{row.language or '--'} {row.number or '-':>5}  {str(row)[:WIDTH]}"
        yield f"  {name}" + (f"  [{told(row)[:WIDTH]}]" if told(row) else "")
    if count > SHOWN:
        yield f"  … and {count - SHOWN} more"


def figures(run, counts):
    """Return what is kept of a run: outcomes, and how often each kind of doubt came up."""
    rows = ImportedRecord.objects.filter(run=run)
    doubts = {key: rows.filter(doubts__contains=f",{key},").count() for key in KINDS}
    return dict(counts) | {f"doubt: {key}": number for key, number in doubts.items() if number}
