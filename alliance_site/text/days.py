"""Days and times in words, as the reader's language writes them: « 1er mai 2012, 10 h 14 »."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone
from django.utils.dateformat import format as formatted
from django.utils.dateformat import time_format
from django.utils.translation import pgettext

COUNCIL_OF_EUROPE = date(1949, 5, 5)
FURTHEST = timedelta(days=3653)  # no event is announced more than ten years ahead


def is_likely(day: date) -> bool:
    """Say whether a page can be about a day: a slip in the year is none.

    Nothing here is older than the Council of Europe, where the Alliance began.
    """
    return COUNCIL_OF_EUROPE <= day <= timezone.localdate() + FURTHEST


def in_words(day: date, pattern: str = "j F Y") -> str:
    """Return a day after a pattern of Django; in French the first of a month is « 1er »."""
    first = pgettext("first day of a month", "1")
    if day.day == 1 and first != "1":
        pattern = pattern.replace("j", "".join(f"\\{letter}" for letter in first))
    return formatted(day, pattern)


def clock(when: time | datetime) -> str:
    """Return the time of day, as in “10:14”; a moment must be local already."""
    return time_format(when, pgettext("format of a time", "H:i"))


def moment(when: datetime) -> str:
    """Return day and time, as in “8 May 2012, 10:14”; the moment must be local already."""
    return f"{in_words(when)}, {clock(when)}"
