"""The registers on their way out: rows in the order that is asked for, read a few at a time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.conf import settings
from django.db.models import Model, QuerySet

from alliance_site.text import characters
from membership.models import Participant, Signatory
from membership.open_data import columns
from membership.open_data.columns import (
    Column,
    Columns,
    Facts,
    ParticipantColumns,
    SignatoryColumns,
)
from membership.public import directory
from membership.public.entries import Entry
from membership.public.searching import search_rows

BATCH = 500

Row = TypeVar("Row", bound=Model)
Listed = TypeVar("Listed", Participant, Signatory)
Record = dict[str, object]


@dataclass(frozen=True, slots=True)
class Table:
    """A register on its way out: what it is, how many rows it has, and the rows."""

    name: str
    columns: Columns
    count: int
    records: Iterable[Record]
    day: date
    language: str


def participants(
    entries: Sequence[Entry],
    day: date,
    language: str,
    chosen: ParticipantColumns = columns.PARTICIPANT,
) -> Table:
    """Return the table of these entries, in their order."""
    known, signed = directory.periods(), directory.signatures()
    home = f"{settings.SITE_ORIGIN}{search_rows.home(language) or '/'}"

    def records() -> Iterator[Record]:
        rows = Participant.objects.public().prefetch_related("other_names")
        for row in _in_batches(rows, [entry.pk for entry in entries]):
            facts = Facts(row, language, known.get(row.pk, []), row.pk in signed, home)
            yield _record(facts, chosen)

    return Table("participants", chosen, len(entries), records(), day, language)


def signatories(
    keys: Sequence[int],
    day: date,
    language: str,
    chosen: SignatoryColumns = columns.SIGNATORY,
) -> Table:
    """Return the table of the signatories with these keys, in their order."""

    def records() -> Iterator[Record]:
        for row in _in_batches(Signatory.objects.select_related("participant"), keys):
            facts = Facts(row, language)
            yield _record(facts, chosen)

    return Table("signatories", chosen, len(keys), records(), day, language)


def _record(facts: Facts[Listed], chosen: dict[str, Column[Listed]]) -> Record:
    record = {name: column.of(facts, name) for name, column in chosen.items()}
    return characters.fit_data(record)


def _in_batches(rows: QuerySet[Row], keys: Sequence[int]) -> Iterator[Row]:
    """Yield rows in the order of their keys, read a few at a time; what is gone is left out."""
    for start in range(0, len(keys), BATCH):
        wanted = keys[start : start + BATCH]
        found = rows.in_bulk(wanted)
        yield from (found[key] for key in wanted if key in found)
