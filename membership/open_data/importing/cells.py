"""What the cells of a file mean: read as what they stand for, or refused in a sentence."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from alliance_site.names import numerals
from alliance_site.text import tables, typed_websites
from alliance_site.text.characters import tidied_line
from membership import dates
from membership.open_data.formats import cell, plain
from membership.process.errors import RegisterError

# Cells that hold a line for each period or name; all others are one line.
OF_SEVERAL_LINES = frozenset({"period_reasons", "period_sources", "other_names"})
LARGEST_NUMBER = 2_147_483_647


def text_of(value: object, name: str = "") -> str:
    """Return a value as it would be found in an export."""
    return tidied(str(cell(value)), name)


def differs(
    name: str, text: str, recorded: object, read: Mapping[str, Callable[[str], object]]
) -> bool:
    """Say whether a cell means something else than what is recorded."""
    known = text_of(recorded, name)
    if text == known:
        return False
    value = read.get(name, str)(text)
    # A website may be recorded in a way that would be refused today.
    return value != (known if name == "website" else read.get(name, str)(known))


def tidied(text: str, name: str = "") -> str:
    """Return a cell as meant: without the character against formulas, without what is unseen."""
    if name in OF_SEVERAL_LINES:
        plainly = re.sub("\r\n?", "\n", plain(text.strip(" \t\r\n")))
        return "\n".join(map(tidied_line, plainly.split("\n"))).rstrip("\n")
    return tidied_line(plain(tidied_line(text)))


def fault_of(name: str, text: str) -> str:
    """Return what is wrong with the characters of a cell, or nothing."""
    pieces = text.split("\n") if name in OF_SEVERAL_LINES else [text]
    return next((fault for piece in pieces if (fault := tables.fault_of(name, piece))), "")


def identifier(text: str) -> str:
    """Return a uid as it is recorded, however it is written: in capitals, braces, as a URN."""
    try:
        return str(UUID(text)) if text else ""
    except ValueError as error:
        raise RegisterError(_("“%s” is not a uid.") % text) from error


def whole_number(text: str) -> int | None:
    if not text:
        return None
    try:
        number = numerals.whole_number(text)
    except numerals.UnclearNumber as error:
        raise RegisterError(
            _("“%s” can be read in several ways. Write the number in digits only.") % text
        ) from error
    except ValueError as error:
        raise RegisterError(_("“%s” is not a number.") % text) from error
    if not 0 < number <= LARGEST_NUMBER:
        raise RegisterError(_("“%s” is not a number.") % text)
    return number


def degrees(text: str) -> Decimal | None:
    if text and not re.fullmatch(r"[+-]?\d{1,3}([.,]\d{1,12})?", text, re.ASCII):
        raise RegisterError(_("“%s” is not a number.") % text)
    return Decimal(text.replace(",", ".")) if text else None


def website(text: str) -> str:
    try:
        return typed_websites.website(text)
    except ValidationError as error:
        raise RegisterError(f"website: {' '.join(error.messages)}") from error


def truth(text: str) -> bool:
    if text.lower() not in ("yes", "no", ""):
        raise RegisterError(_("“%s” is neither yes nor no.") % text)
    return text.lower() == "yes"


def keys(text: str) -> list[str]:
    return [key.strip() for key in text.split(";") if key.strip()]


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n")] if text else []


def known_day(text: str) -> tuple[date, str]:
    try:
        return dates.read(text)
    except ValueError as error:
        raise RegisterError(
            _("“%s” is not a date. Write 2015, 2015-06, 2015-06-24 or [..2015-06-24].") % text
        ) from error


def exact_day(text: str) -> date | None:
    if not text:
        return None
    day, precision = known_day(text)
    if precision != "day":
        raise RegisterError(_("“%s” is not a date. Write year, month and day.") % text)
    return day
