"""A file becomes rows; a row that does not fit its headings says so itself."""

import csv
import re
from collections.abc import Iterator
from io import StringIO

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alliance_site.characters import tidied_line
from membership.columns import Columns
from membership.errors import ReviewError
from membership.imports.rows import ANSWER, NEW, SAME, Row, fault_of, tidied

SEPARATORS = ",;\t"
# What some spreadsheets write above the headings.
SEPARATOR_LINE = re.compile(r"\ufeff?sep=(.)\r?\n", re.IGNORECASE)


class FileRefused(ReviewError):
    message = gettext_lazy("This file cannot be read.")


def read(content: bytes, columns: Columns) -> list[Row]:
    """Return the rows of a CSV of ours; one that was saved by a spreadsheet may use semicolons."""
    text = _decoded(content)
    records = _records(text)
    _line, heading = next(records, (1, []))
    names = [tidied_line(name).lower() for name in heading]
    _refuse_headings(names, columns)
    return [_row(line, cells, names, columns) for line, cells in records]


def _decoded(content: bytes) -> str:
    refusal = FileRefused(_("The file is not in UTF-8. Save it as “CSV UTF-8”."))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refusal from error
    # Plain letters in UTF-16 are UTF-8 with a null beside each; no heading has one.
    if "\0" in text.strip("\0\r\n").partition("\n")[0]:
        raise refusal
    return text


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield every record that is not empty, with the line on which it begins."""
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
            raise FileRefused(
                _(
                    "Line %(line)s: a quotation mark opens there and is not closed where the cell "
                    "ends. Close it; inside of a text write it twice. Nothing was read."
                )
                % {"line": line}
            ) from error
        if any(cell.strip() for cell in cells):
            yield line, cells


def _refuse_headings(names: list[str], columns: Columns) -> None:
    known = [*columns, ANSWER]
    if unknown := [name for name in names if name and name not in known]:
        raise FileRefused(
            _("Unknown columns: %(unknown)s. Known are: %(known)s.")
            % {"unknown": ", ".join(unknown), "known": ", ".join(known)}
        )
    if twice := {name for name in names if name and names.count(name) > 1}:
        raise FileRefused(_("Columns that stand twice: %s.") % ", ".join(sorted(twice)))


def _row(line: int, cells: list[str], names: list[str], columns: Columns) -> Row:
    headed = dict(zip(names, cells, strict=False))
    texts = {name: tidied(text, name) for name, text in headed.items() if name}
    answer = texts.pop(ANSWER, "").lower()
    wanted = {name: text for name, text in texts.items() if not columns[name].derived}
    faults = [
        *_without_heading(cells, names),
        *(fault for name, text in wanted.items() if (fault := fault_of(name, text))),
    ]
    if answer not in ("", SAME, NEW):
        faults.append(_("“%s” is no answer. Write “same” or “new”.") % answer)
    return Row(line, wanted, answer, " ".join(faults))


def _without_heading(cells: list[str], names: list[str]) -> Iterator[str]:
    """Yield the sentence about cells that no heading stands above.

    Empty ones are passed over where the headings have that empty column too: in a row that is
    longer than they are, a separator within a text has moved the cells.
    """
    headings = [*names, *[""] * (len(cells) - len(names))]
    lost = [cell.strip() for cell, name in zip(cells, headings, strict=False) if not name]
    if any(lost):
        yield _(
            "“%(cell)s” stands in a column without a heading. A text with the separator in it "
            "needs quotation marks around it."
        ) % {"cell": next(filter(None, lost))[:40]}
    elif len(cells) > len(names):
        yield _(
            "The row has %(cells)s cells under %(headings)s headings. A text with the separator "
            "in it needs quotation marks around it; delete separators at the end of the row."
        ) % {"cells": len(cells), "headings": len(names)}
