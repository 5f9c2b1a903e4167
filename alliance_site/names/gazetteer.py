"""Where places lie: positions of GeoNames by country and name, to be proposed, never to be trusted.

The file is gathered by ``tools/gather_places``; ``docs/positions.md`` tells what is in it. The
places of one country are read when somebody asks for one of them, and are not kept; what was
found is, for a while.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from alliance_site.names.exonyms import other_names
from alliance_site.names.place_names import ENDINGS, names_of, phrases
from alliance_site.names.spelling import fold, loosened

FILE = Path(__file__).with_name("gazetteer.zip")
NEARLY = 3  # first letters that two forms of one Greek or Albanian name have in common


@dataclass(frozen=True, slots=True)
class Found:
    """A place of the gazetteer; unless it ``is_only_one``, others have the name as much as it.

    Of several places that are found one is the only one if it alone is called exactly so.
    """

    name: str
    latitude: Decimal
    longitude: Decimal
    is_only_one: bool


def key(name: str) -> str:
    """Return by what a name is found, however it is written: its words in alphabetical order."""
    return " ".join(sorted(loosened(fold(name)).split()))


@lru_cache(maxsize=1_000)
def look_up(names: tuple[str, ...], country: str) -> Found | None:
    """Return the place of the first name that is known there; of several the largest."""
    text = _places_of(country)
    for name in names:
        lines = list(dict.fromkeys(_lines(text, name, country)))
        if lines:
            fitting = _called_so(lines, name, country) or lines
            return _found(min(fitting, key=text.index), is_only_one=len(fitting) == 1)
    return None


def _called_so(lines: list[str], name: str, country: str) -> list[str]:
    """Return those of the lines whose place has no longer or other name than what was asked."""
    asked = {key(phrase) for phrase in phrases(name, country)}
    return [line for line in lines if key(line.split("\t")[1]) in asked]


def _places_of(country: str) -> str:
    with zipfile.ZipFile(FILE) as file:
        try:
            return file.read(f"{country}.txt").decode()
        except KeyError:
            return ""


def _lines(text: str, name: str, country: str) -> Iterator[str]:
    """Yield the lines of the places that bear a name, or one that differs in its ending only."""
    said = phrases(name, country)
    also = {other for phrase in said for other in other_names(phrase, country)}
    exact = [
        line for each in sorted({key(each) for each in said | also}) for line in _with(text, each)
    ]
    yield from exact
    if not exact and country in ENDINGS:
        yield from _nearly(text, name, country)


def _with(text: str, found_by: str) -> Iterator[str]:
    if found_by:
        for found in re.finditer(rf"\|{re.escape(found_by)}\|", text):
            yield _line_at(text, found.start())


def _nearly(text: str, name: str, country: str) -> Iterator[str]:
    """Yield the lines whose name has another ending: an authority bears it in the genitive."""
    for wanted in names_of(name, country):
        start = "".join(wanted.words)[:NEARLY]
        for found in re.finditer(rf"\|({re.escape(start)}[^|\n]*)(?=\|)", text):
            if any(map(wanted.is_spelled_like, names_of(found[1], country))):
                yield _line_at(text, found.start())


def _line_at(text: str, place: int) -> str:
    return text[text.rfind("\n", 0, place) + 1 : text.index("\n", place)]


def _found(line: str, *, is_only_one: bool) -> Found:
    _keys, name, latitude, longitude = line.split("\t")
    return Found(name, Decimal(latitude), Decimal(longitude), is_only_one)
