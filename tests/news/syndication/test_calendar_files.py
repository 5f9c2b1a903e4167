"""How an event is written into a calendar file; ``test_calendars.py`` reads whole files."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from icalendar import Timezone

from news.models import EventPage
from news.syndication.calendar_files import ZONE, escaped, folded, times

# A page asks for its type in the database.
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("year", [1985, 1990, 1995, 1996, 2017, 2045])
@pytest.mark.parametrize("month", [1, 7, 10, 11])
def test_the_clock_of_strasbourg_is_told_for_every_year(year, month):
    told = Timezone.from_ical("\r\n".join(ZONE)).to_tz(lookup_tzid=False)
    moment = datetime(year, month, 15, 12)

    assert told.utcoffset(moment) == moment.replace(tzinfo=ZoneInfo("Europe/Paris")).utcoffset()


@pytest.mark.parametrize(
    ("day", "lines"),
    [
        (date.min, ["DTSTART;VALUE=DATE:00010101", "DTEND;VALUE=DATE:00010102"]),
        (date.max, ["DTSTART;VALUE=DATE:99991231"]),
    ],
)
def test_the_first_and_the_last_day_there_is_are_days_too(day, lines):
    assert times(EventPage(starts_on=day)) == lines


def test_days_up_to_the_last_there_is_are_all_told():
    days = EventPage(starts_on=date(9999, 12, 30), ends_on=date.max)

    assert times(days) == ["DTSTART;VALUE=DATE:99991230", "DURATION:P2D"]


@pytest.mark.parametrize("text", ["a" * 74, "é" * 80, "💠" * 40, "", "a" * 300])
def test_a_long_line_is_broken_between_letters(text):
    lines = folded(text).split("\r\n")

    assert "".join([lines[0], *(line[1:] for line in lines[1:])]) == text
    assert all(len(line.encode()) <= 75 for line in lines)


def test_no_text_can_add_a_line_of_its_own():
    assert escaped("a\r\nSTATUS:CANCELLED") == "a\\nSTATUS:CANCELLED"
