"""Dates as the old lists printed them: day first, glued to the name of an icon."""

import re
from dataclasses import dataclass
from datetime import date

from alliance_site.text import days

DAY = r"(\d{1,2})/(\d{1,2})/(\d{4})"
WRITTEN = re.compile(
    rf"(?:writt?en)?\s*(?:written\s+the|(?:[ée]crit|r[ée]dig[ée])\s+le)\s+{DAY}", re.I
)
SPAN = re.compile(rf"(?:calend(?:ar|rier))?\s*(?:from|du)\s+{DAY}\s+(?:to|au)\s+{DAY}", re.I)
SINGLE = re.compile(rf"(?:calend(?:ar|rier))?\s*(?:the|le)\s+{DAY}", re.I)
BARE = re.compile(DAY)
ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


@dataclass(frozen=True, slots=True)
class Dated:
    """What a date line says: the day something was written, or when it takes place.

    ``readable`` is false where there are figures of a day that no calendar has, or of
    a year of which no page can be.
    """

    written_on: date | None = None
    starts: date | None = None
    ends: date | None = None
    is_event: bool = False
    readable: bool = True


def is_date_line(text):
    """Say whether a whole line is a date line of a list."""
    line = text.strip()
    return any(pattern.fullmatch(line) for pattern in (WRITTEN, SPAN, SINGLE))


def read(text):
    """Return what a date line says, day first; nothing is known of an empty one."""
    line = " ".join(text.split())
    if not line:
        return Dated()
    if found := SPAN.fullmatch(line):
        return _span(_day(*found.groups()[:3]), _day(*found.groups()[3:]))
    if found := SINGLE.fullmatch(line):
        return _span(day := _day(*found.groups()), day)
    if found := WRITTEN.fullmatch(line) or BARE.fullmatch(line):
        return _dated(_day(*found.groups()))
    if found := ISO.fullmatch(line):
        return _dated(_day(*reversed(found.groups())))
    return Dated(readable=False)


def _dated(day):
    return Dated(written_on=day, readable=day is not None)


def _span(first, last):
    if first is None or last is None or last < first:
        return Dated(is_event=True, readable=False)
    return Dated(starts=first, ends=last if last != first else None, is_event=True)


def _day(day, month, year):
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if days.is_likely(found) else None
