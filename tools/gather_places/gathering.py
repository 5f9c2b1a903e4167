"""Places of the member states and of Kosovo, each a line by which it is found; one file for all."""

import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from alliance_site.names import countries
from alliance_site.names.gazetteer import key
from alliance_site.names.spelling import script

LICENCE = (
    "Names, positions and populations of places: GeoNames, https://www.geonames.org/, licensed"
    " under CC BY 4.0, https://creativecommons.org/licenses/by/4.0/. Changed: fewer places and"
    " names, names folded for finding, positions with two decimals. docs/positions.md says how.\n"
)
# The scripts in which an authority there may write its name beside the Latin one.
SCRIPTS = {
    **dict.fromkeys(("BA", "BG", "MD", "ME", "MK", "RS", "UA", "XK"), {"CYRILLIC"}),
    **dict.fromkeys(("CY", "GR"), {"GREEK"}),
    **{"AM": {"ARMENIAN", "CYRILLIC"}, "GE": {"GEORGIAN", "CYRILLIC"}, "AZ": {"CYRILLIC"}},
}
CODE = re.compile(r"[A-Z]{3}")  # of an airport
SMALLEST = 500  # inhabitants: what is smaller is seldom an authority
EARLIEST = (1980, 1, 1, 0, 0, 0)  # that a zip can hold: the file is the same whenever it is made

Row = Mapping[str, Any]


class SourceRefused(Exception):
    """A file from which the places cannot be gathered; the text says why."""


def read(path: Path) -> list[Row]:
    """Return the rows of a file of the package, or refuse it in one sentence."""
    try:
        rows = list(json.loads(path.read_text("utf-8")).values())
        known = {row["countrycode"] for row in rows}
    except (OSError, ValueError, AttributeError, TypeError, KeyError) as error:
        raise SourceRefused(f"{path} is not a file of places: {error!r}") from error
    if missing := sorted({code for code, _name in countries.choices("en")} - known):
        raise SourceRefused(f"{path} has no place of {', '.join(missing)}.")
    return rows


def gather(rows: Iterable[Row]) -> dict[str, str]:
    """Return for each country its places, a line each, the largest first."""
    gathered: dict[str, list[Row]] = {code: [] for code, _name in countries.choices("en")}
    for row in rows:
        if row["countrycode"] in gathered and row["population"] >= SMALLEST:
            gathered[row["countrycode"]].append(row)
    return {
        code: "".join(
            map(line, sorted(found, key=lambda row: (-row["population"], row["geonameid"])))
        )
        for code, found in sorted(gathered.items())
    }


def line(row: Row) -> str:
    """Return a place: the keys of its names between bars, its name and its position."""
    name = " ".join(row["name"].split())
    found_by = "|".join(dict.fromkeys(filter(None, map(key, [name, *also(row)]))))
    return f"|{found_by}|\t{name}\t{row['latitude']:.2f}\t{row['longitude']:.2f}\n"


def also(row: Row) -> Iterator[str]:
    """Yield other names as they are written in Europe; those in small letters machines wrote."""
    scripts = {"LATIN"} | SCRIPTS.get(row["countrycode"], set())
    for name in row["alternatenames"]:
        if script(name) in scripts and not name.islower() and not CODE.fullmatch(name):
            yield name


def write(gathered: Mapping[str, str], path: Path) -> None:
    """Write the licence and a text for each country; the same places are the same bytes."""
    with zipfile.ZipFile(path, "w") as file:
        for name, text in {"LICENCE": LICENCE, **gathered}.items():
            entry = zipfile.ZipInfo(f"{name}.txt", EARLIEST)
            entry.compress_type = zipfile.ZIP_LZMA
            file.writestr(entry, text.encode())
