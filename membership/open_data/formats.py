"""The registers as open data, streamed: nobody's name, nothing about a population.

A format is a line in ``FORMATS``; the columns stand in ``membership.open_data.columns``.
"""

import csv
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse

from membership.open_data.tables import Record, Table

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
PUBLISHER = "European Alliance of Cities and Regions for Roma Inclusion"
# What a spreadsheet would take for a formula; the apostrophe before it says that it is text.
FORMULA = re.compile(r"[\s']*[=+\-@＝＋－＠]|[\t\r]")


@dataclass(frozen=True, slots=True)
class Format:
    """How a table is written; one with places needs rows that lie somewhere."""

    name: str
    media_type: str
    write: Callable[[Table], Iterator[str]]
    places: bool = False


class _Line:
    """A file that hands each line straight on."""

    def write(self, text: str) -> str:
        return text


def as_csv(table: Table) -> Iterator[str]:
    """Write RFC 4180: a line of names, then a line for each row."""
    writer = csv.writer(_Line())
    yield writer.writerow(table.columns)
    for record in table.records:
        yield writer.writerow([cell(record[name]) for name in table.columns])


def cell(value: object) -> object:
    """Return a value as a cell of a table: lists with semicolons, text that is not a formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        value = "; ".join(value)
    if isinstance(value, str):
        return f"'{value}" if FORMULA.match(value) else value
    return value


def plain(text: str) -> str:
    """Return what a cell stood for, see ``cell``."""
    return text[1:] if text.startswith("'") and FORMULA.match(text[1:]) else text


def as_json(table: Table) -> Iterator[str]:
    yield from _wrapped(_about(table), table.name, table.records)


def as_geojson(table: Table) -> Iterator[str]:
    """Write RFC 7946; what has no place has no geometry."""
    head = {"type": "FeatureCollection"} | _about(table)
    yield from _wrapped(head, "features", (_feature(record) for record in table.records))


def _feature(record: Record) -> Record:
    place = (record["longitude"], record["latitude"])
    rest = {name: value for name, value in record.items() if name not in ("longitude", "latitude")}
    geometry = None if None in place else {"type": "Point", "coordinates": place}
    return {
        "type": "Feature",
        "id": record["uid"],
        "geometry": geometry,
        "properties": rest,
    }


def _about(table: Table) -> Record:
    return {
        "publisher": PUBLISHER,
        "licence": LICENCE,
        "day": table.day.isoformat(),
        "language": table.language,
        "count": table.count,
        "columns": {name: column.meaning for name, column in table.columns.items()},
    }


def _wrapped(head: Record, name: str, rows: Iterable[Record]) -> Iterator[str]:
    yield f"{_dumped(head)[:-1]}, {_dumped(name)}: ["
    for position, row in enumerate(rows):
        yield f"{',' if position else ''}\n{_dumped(row)}"
    yield "\n]}\n"


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=_number)


def _number(value: object) -> float:
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(value)


FORMATS = {
    "csv": Format("CSV", "text/csv; charset=utf-8", as_csv),
    "json": Format("JSON", "application/json", as_json),
    "geojson": Format("GeoJSON", "application/geo+json", as_geojson, places=True),
}


def downloads(name: str, query: str) -> list[dict[str, str]]:
    """Return name and address of every format of a register, with the filters of a page."""
    return [
        {
            "name": form.name,
            "url": reverse(f"membership:{name}_{ending}") + (f"?{query}" if query else ""),
        }
        for ending, form in FORMATS.items()
        if name == "participants" or not form.places
    ]
