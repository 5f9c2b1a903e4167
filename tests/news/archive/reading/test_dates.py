"""Days of the old lists are read day first, and never guessed."""

from datetime import date

import pytest

from news.archive.reading import dates
from news.archive.reading.dates import Dated


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("writenWritten the 08/05/2012", date(2012, 5, 8)),
        ("writen Written the 05/04/2012", date(2012, 4, 5)),
        ("Written the 27/04/2012", date(2012, 4, 27)),
        ("Écrit le 1/2/2013", date(2013, 2, 1)),
        ("08/05/2012", date(2012, 5, 8)),
        ("2012-05-08", date(2012, 5, 8)),
    ],
)
def test_a_written_date_is_read_day_first(line, day):
    assert dates.read(line) == Dated(written_on=day)


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("calendarFrom 16/11/2017 to 17/11/2017", date(2017, 11, 16), date(2017, 11, 17)),
        ("From 30/09/2017 to 02/10/2017", date(2017, 9, 30), date(2017, 10, 2)),
        ("Du 30/12/2017 au 02/01/2018", date(2017, 12, 30), date(2018, 1, 2)),
        ("calendarThe 19/10/2017", date(2017, 10, 19), None),
        ("From 19/10/2017 to 19/10/2017", date(2017, 10, 19), None),
        ("Le 19/10/2017", date(2017, 10, 19), None),
    ],
)
def test_the_days_of_an_event_make_it_one(line, first, last):
    assert dates.read(line) == Dated(starts=first, ends=last, is_event=True)


@pytest.mark.parametrize(
    "line",
    [
        "Written the 31/02/2013",
        "Written the 05/13/2012",
        "From 17/11/2017 to 16/11/2017",
        "Written the 08/05/0212",
        "The 14/10/1066",
        "2999-01-01",
        "From 17/11/2017 to 16/11/2107",
        "8 May 2012",
        "last spring",
    ],
)
def test_what_no_calendar_has_stays_unread(line):
    found = dates.read(line)

    assert not found.readable
    assert (found.written_on, found.starts, found.ends) == (None, None, None)


def test_without_a_line_nothing_is_known():
    assert dates.read("  ") == Dated()


@pytest.mark.parametrize("line", ["On 8 May 2012 we met.", "The 19/10/2017 was a day.", ""])
def test_a_sentence_with_a_day_is_no_date_line(line):
    assert not dates.is_date_line(line)
