"""Events as calendar files: read back as a calendar program does."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
import time_machine
from icalendar import Calendar

from alliance_site.caching import per_edition
from tests.support.builders import make_event

pytestmark = pytest.mark.django_db


def read(client, address="/en/events/calendar.ics"):
    """Return the events of a calendar file as a library for calendars reads them."""
    with time_machine.travel("2017-06-15"):
        response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    text = response.content.decode()
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    calendar = Calendar.from_ical(response.content)
    assert [part.errors for part in calendar.walk() if part.errors] == []
    assert calendar.get_missing_tzids() == set()
    return calendar.events


def in_strasbourg(*moment):
    return datetime(*moment, tzinfo=ZoneInfo("Europe/Paris"))


def test_whole_days_end_on_the_day_after_the_last(client, pages):
    make_event(pages, starts_on=date(2017, 10, 19), ends_on=date(2017, 10, 20))

    (event,) = read(client)

    assert event["DTSTART"].dt == date(2017, 10, 19)
    assert event["DTEND"].dt == date(2017, 10, 21)


def test_hours_are_those_of_strasbourg(client, pages):
    make_event(pages, starts_on=date(2017, 10, 19), starts_at=time(9, 30), ends_at=time(17))

    (event,) = read(client, "/en/events/a-conference/calendar.ics")

    assert event["DTSTART"].dt == in_strasbourg(2017, 10, 19, 9, 30)
    assert event["DTEND"].dt == in_strasbourg(2017, 10, 19, 17)


def test_several_days_without_a_last_hour_begin_at_theirs_and_end_with_the_last_day(client, pages):
    last = date(2017, 10, 20)
    make_event(pages, starts_on=date(2017, 10, 19), ends_on=last, starts_at=time(9, 30))

    (event,) = read(client)

    assert event["DTSTART"].dt == in_strasbourg(2017, 10, 19, 9, 30)
    assert event["DTEND"].dt == in_strasbourg(2017, 10, 21)


def test_an_end_that_is_not_after_the_begin_is_told_nowhere(client, pages):
    make_event(pages, starts_on=date(2017, 10, 19), starts_at=time(20), ends_at=time(1))

    (event,) = read(client)
    html = client.get("/en/events/a-conference/").content.decode()

    assert "DTEND" not in event
    assert "20:00 – 01:00" not in html
    assert "endDate" not in html


def test_every_line_of_a_calendar_can_be_read_back(client, pages):
    title = ("Réunion: Łódź, Athènes; Kraków \\ " + "Μέγαρα " * 20).strip()
    make_event(pages, title, starts_on=date(2017, 10, 19), place="Hall 1, Town", country="GR")

    (event,) = read(client)

    assert event["SUMMARY"] == title
    assert event["LOCATION"] == "Hall 1, Town, Greece"
    assert event["DESCRIPTION"] == "What it is about."


def test_a_day_still_open_is_in_no_calendar(client, pages):
    make_event(pages, "Open", status="date_open")

    assert read(client) == []
    assert client.get("/en/events/open/calendar.ics").status_code == 404


def test_only_what_is_coming_is_in_the_calendar_of_all(client, pages):
    make_event(pages, "Past", starts_on=date(2016, 1, 1))
    make_event(pages, "Coming", starts_on=date(2018, 1, 1))

    assert [event["SUMMARY"] for event in read(client)] == ["Coming"]
    assert read(client, "/en/events/past/calendar.ics")[0]["SUMMARY"] == "Past"


def test_a_cancelled_event_says_so_under_the_same_name(client, pages):
    event = make_event(pages, starts_on=date(2017, 10, 19))
    (before,) = read(client)
    event.status, event.slug = "cancelled", "another-address"
    event.save_revision().publish()
    per_edition.forget()

    (after,) = read(client)

    assert (before["STATUS"], after["STATUS"]) == ("CONFIRMED", "CANCELLED")
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["URL"] == "http://testserver/en/events/another-address/"


def test_a_page_leads_to_its_calendar(client, pages):
    make_event(pages, starts_on=date(2017, 10, 19))

    with time_machine.travel("2017-06-15"):
        assert b'href="/en/events/calendar.ics"' in client.get("/en/events/").content
        html = client.get("/fr/events/a-conference/").content.decode()

    assert 'href="/en/events/a-conference/calendar.ics"' in html
