"""A file becomes rows, a row becomes values, and what came of it an outcome."""

import csv
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from io import StringIO
from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from membership import dates
from membership.columns import Columns
from membership.errors import RegisterError, ReviewError
from membership.exports import cell, plain

SEPARATORS = ",;\t"


class FileRefused(ReviewError):
    message = gettext_lazy("This file cannot be read.")


class Result(models.TextChoices):
    ADDED = "added", gettext_lazy("added")
    CHANGED = "changed", gettext_lazy("changed")
    UNCHANGED = "unchanged", gettext_lazy("unchanged")
    REFUSED = "refused", gettext_lazy("refused")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a file: its line, and the text of each cell."""

    line: int
    cells: dict[str, str]

    def get(self, name: str) -> str:
        return self.cells.get(name, "")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a row; ``remarks`` are columns that changed, or the reason of a refusal."""

    result: Result
    name: str
    remarks: list[str] = field(default_factory=list)
    line: int = 0


def read(content: bytes, columns: Columns) -> list[Row]:
    """Return the rows of a CSV of ours; one that was saved by a spreadsheet may use semicolons."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileRefused(_("The file is not in UTF-8. Save it as “CSV UTF-8”.")) from error
    heading = text.split("\n", 1)[0]
    separator = max(SEPARATORS, key=heading.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    names = [name.strip().lower() for name in next(reader, [])]
    _refuse_headings(names, columns)
    rows = []
    for cells in reader:
        if any(cell.strip() for cell in cells):
            known = dict(zip(names, map(plain, map(str.strip, cells)), strict=False))
            wanted = {name: text for name, text in known.items() if not columns[name].derived}
            rows.append(Row(reader.line_num, wanted))
    return rows


def _refuse_headings(names: list[str], columns: Columns) -> None:
    if unknown := [name for name in names if name not in columns]:
        raise FileRefused(
            _("Unknown columns: %(unknown)s. Known are: %(known)s.")
            % {"unknown": ", ".join(unknown), "known": ", ".join(columns)}
        )
    if twice := {name for name in names if names.count(name) > 1}:
        raise FileRefused(_("Columns that stand twice: %s.") % ", ".join(sorted(twice)))


def carry_out(
    rows: Iterable[Row], take: Callable[[Row], Outcome], *, dry_run: bool
) -> Iterator[Outcome]:
    """Take each row in a transaction of its own; a dry run does it all, and takes it all back."""
    if not dry_run:
        yield from _each(rows, take)
        return
    with transaction.atomic():
        yield from _each(rows, take)
        transaction.set_rollback(True)


def _each(rows: Iterable[Row], take: Callable[[Row], Outcome]) -> Iterator[Outcome]:
    for row in rows:
        try:
            with transaction.atomic():
                outcome = take(row)
        except ReviewError as refusal:
            name = row.get("name_en") or row.get("official_name") or row.get("authority")
            outcome = Outcome(Result.REFUSED, name, [str(refusal)])
        yield Outcome(outcome.result, outcome.name, outcome.remarks, row.line)


def text_of(value: Any) -> str:
    """Return a value as ``read`` would find it in an export."""
    return plain(str(cell(value)).strip())


# --- cells ---------------------------------------------------------------------------------


def whole_number(text: str) -> int | None:
    if text and not text.isdecimal():
        raise RegisterError(_("“%s” is no number.") % text)
    return int(text) if text else None


def degrees(text: str) -> Decimal | None:
    try:
        return Decimal(text.replace(",", ".")) if text else None
    except InvalidOperation as error:
        raise RegisterError(_("“%s” is no number.") % text) from error


def truth(text: str) -> bool:
    if text.lower() not in ("yes", "no", ""):
        raise RegisterError(_("“%s” is neither yes nor no.") % text)
    return text.lower() == "yes"


def keys(text: str) -> list[str]:
    return [key.strip() for key in text.split(";") if key.strip()]


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines()]


def known_day(text: str) -> tuple[date, str]:
    try:
        return dates.read(text)
    except ValueError as error:
        raise RegisterError(
            _("“%s” is no day. Write 2015, 2015-06, 2015-06-24 or [..2015-06-24].") % text
        ) from error


def exact_day(text: str) -> date | None:
    if not text:
        return None
    day, precision = known_day(text)
    if precision != "day":
        raise RegisterError(_("“%s” is no day. Write year, month and day.") % text)
    return day
