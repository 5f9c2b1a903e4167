"""Days in Strasbourg: working days and the promise to answer; days known more or less exactly.

In words for readers, in ISO 8601-2 for programs.
"""

import re
from collections.abc import Container
from datetime import date, datetime, time, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from alliance_site.text import days
from membership.process.choices import KNOWN_CHARACTERS, Precision

SATURDAY = 5

FIRST_DAY = date(2013, 3, 20)  # when the Alliance was launched
FIRST_FIGURES = 1990  # the first year whose figures of residents are asked for
LONGEST_WAIT = timedelta(days=2 * 366)
NOT_LATER = re.compile(r"\[\.\.(\S+)\]")
EXACTNESS = {0: Precision.YEAR, 1: Precision.MONTH, 2: Precision.DAY}


def today() -> date:
    """Return the day it is in Strasbourg, whatever time zone the reader has chosen."""
    return day_of(timezone.now())


def day_of(moment: datetime) -> date:
    return moment.astimezone(timezone.get_default_timezone()).date()


def has_been(day: date, precision: Precision = Precision.DAY, *, until: date | None = None) -> bool:
    """Say whether the Alliance can have known a day: since its launch, and not to come.

    As much of the day is compared as is known of it. ``until`` is a later day than today.
    """
    known = KNOWN_CHARACTERS.get(precision, 10)
    first, given, last = (each.isoformat()[:known] for each in (FIRST_DAY, day, until or today()))
    return first <= given <= last


def is_awaited(day: date, precision: Precision = Precision.DAY) -> bool:
    """Say whether a day has been, or is near enough to be expected."""
    return has_been(day, precision, until=today() + LONGEST_WAIT)


def beginning_of(day: date) -> datetime:
    """Return the moment at which a day begins in Strasbourg."""
    return datetime.combine(day, time.min, timezone.get_default_timezone())


def is_working_day(day: date, closing_days: Container[date] = ()) -> bool:
    return day.weekday() < SATURDAY and day not in closing_days


def working_days(start: date, end: date, closing_days: Container[date] = ()) -> int:
    """Count the working days after ``start`` up to ``end``; the first day itself is free."""
    following = (start + timedelta(days=number) for number in range(1, (end - start).days + 1))
    return sum(is_working_day(day, closing_days) for day in following)


def due_on(
    start: date, closing_days: Container[date] = (), *, within: int, used: int = 0
) -> date | None:
    """Return the day by which an answer is due, or nothing where none is promised.

    ``within`` is the promise in working days (0: none), ``start`` the day the
    clock last started, ``used`` what it counted before it last stopped.
    """
    if not within:
        return None
    day, left = start, within - used
    while left > 0:
        day += timedelta(days=1)
        left -= is_working_day(day, closing_days)
    return day


def day_in_words(day: date, precision: str) -> str:
    """Return a day as exactly as it is known."""
    if precision == Precision.YEAR:
        return days.in_words(day, "Y")
    if precision == Precision.MONTH:
        return days.in_words(day, "F Y")
    whole = days.in_words(day)
    if precision == Precision.NOT_LATER:
        return _("not later than %(day)s") % {"day": whole}
    return whole


def day_in_iso(day: date | None, precision: str = Precision.DAY) -> str:
    """Return ``2015``, ``2015-06``, ``2015-06-24`` or ``[..2015-06-24]`` for “not later than”."""
    if day is None:
        return ""
    text = day.isoformat()
    if precision == Precision.NOT_LATER:
        return f"[..{text}]"
    return text[: KNOWN_CHARACTERS.get(Precision(precision), 10)]


def read(text: str) -> tuple[date, Precision]:
    """Return day and precision of what ``day_in_iso`` returns; ``ValueError`` for anything else."""
    if found := NOT_LATER.fullmatch(text):
        return date.fromisoformat(found[1]), Precision.NOT_LATER
    exactness = text.count("-")
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", text):
        raise ValueError(text)
    return date.fromisoformat(text + "-01" * (2 - exactness)), EXACTNESS[exactness]
