"""Tables that somebody saved from a spreadsheet, read so that nothing of them goes silently."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from io import StringIO

from django.utils.translation import gettext as _

from alliance_site.text.characters import tidied_line, unfit_in_line

SEPARATORS = ",;\t"
# What some spreadsheets write above the headings.
SEPARATOR_LINE = re.compile(r"\ufeff?sep=(.)\r?\n", re.IGNORECASE)
Record = tuple[int, list[str]]


class TableRefused(Exception):
    """A table of which nothing is read; ``str()`` is a sentence fit to be shown."""


def read(
    content: bytes, check: Callable[[list[str]], None] = lambda names: None
) -> tuple[list[str], list[Record]]:
    """Return headings and rows of a CSV, each row with the line on which it begins.

    One that was saved by a spreadsheet may use semicolons. ``check`` sees the headings first.
    """
    return parted(_records(_decoded(content)), check)


def parted(
    records: Iterable[Record], check: Callable[[list[str]], None] = lambda names: None
) -> tuple[list[str], list[Record]]:
    """Return the headings and the rows of a table; empty rows are passed over."""
    filled = (record for record in records if any(cell.strip() for cell in record[1]))
    _line, heading = next(filled, (1, []))
    if not heading:
        raise TableRefused(_("The file is empty. Nothing was read."))
    names = [tidied_line(name) for name in heading]
    check(names)
    rows = list(filled)
    if not rows:
        raise TableRefused(_("The file has no row below its headings. Nothing was read."))
    return names, rows


def _decoded(content: bytes) -> str:
    refusal = TableRefused(_("The file is not in UTF-8. Save it as “CSV UTF-8”."))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refusal from error
    # Plain letters in UTF-16 are UTF-8 with a null beside each; no heading has one.
    if "\0" in text.strip("\0\r\n").partition("\n")[0]:
        raise refusal
    return text


def _records(text: str) -> Iterator[Record]:
    """Yield every record with the line on which it begins."""
    skipped, separator = 0, ""
    if found := SEPARATOR_LINE.match(text):
        skipped, separator, text = 1, found[1], text[found.end() :]
    heading = text.lstrip("\r\n").split("\n", 1)[0]
    separator = separator or max(SEPARATORS, key=heading.count)
    # A cell that is too long for its column is a matter of its row, not of the file.
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    while True:
        line = skipped + reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise TableRefused(
                _(
                    "Line %(line)s: a quotation mark opens there and is not closed where the "
                    "cell ends. Close it; inside a text, write it twice. Nothing was read."
                )
                % {"line": line}
            ) from error
        yield line, cells


def without_heading(cells: list[str], names: list[str]) -> Iterator[str]:
    """Yield the sentence about cells that no heading stands above.

    Empty ones are passed over where the headings have that empty column too: in a row that is
    longer than they are, a separator within a text has moved the cells.
    """
    headings = [*names, *[""] * (len(cells) - len(names))]
    lost = [cell.strip() for cell, name in zip(cells, headings, strict=False) if not name]
    if any(lost):
        yield _(
            "“%(cell)s” is in a column without a heading. A text with the separator in it needs "
            "quotation marks around it."
        ) % {"cell": next(filter(None, lost))[:40]}
    elif len(cells) > len(names):
        yield _(
            "The row has %(cells)s cells under %(headings)s headings. A text with the separator "
            "in it needs quotation marks around it; delete separators at the end of the row."
        ) % {"cells": len(cells), "headings": len(names)}


def fault_of(name: str, line: str) -> str:
    """Return what is wrong with the characters of a cell of one line, or nothing."""
    found = unfit_in_line(line)
    if not found:
        return ""
    if found[0] in "\r\n":
        return _("%(column)s runs over several lines.") % {"column": name}
    return _("%(column)s contains a character that cannot be kept (%(code)s).") % {
        "column": name,
        "code": f"U+{ord(found[0]):04X}",
    }
