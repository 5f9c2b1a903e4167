"""Events: coming first, past by year, and a day that is not set is not guessed."""

from datetime import date, time, timedelta

import pytest
import time_machine
from django.utils import timezone

from news.event_list import when
from news.models import EventPage
from tests.support.builders import make_article, make_event, make_site_tree, make_user
from tests.support.editing import add_event
from tests.support.markup import has

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages():
    return make_site_tree()


@pytest.fixture
def admin(client):
    client.force_login(make_user(is_superuser=True))
    return client


def shown(client, address="/en/events/"):
    with time_machine.travel("2015-06-15"):
        return client.get(address).context_data


def test_coming_events_stand_first_and_past_ones_by_year(client, pages):
    make_event(pages, "Past", starts_on=date(2014, 3, 1))
    make_event(pages, "Older", starts_on=date(2013, 3, 1))
    make_event(pages, "Later", starts_on=date(2015, 9, 1))
    make_event(pages, "Soon", starts_on=date(2015, 7, 1))
    make_event(pages, "Under way", starts_on=date(2015, 6, 14), ends_on=date(2015, 6, 16))
    make_event(pages, "Open", status="date_open")

    context = shown(client)

    coming = [event.title for event in context["coming"]]
    assert coming == ["Under way", "Soon", "Later", "Open"]
    assert [(year, [e.title for e in events]) for year, events in context["past"]] == [
        (2014, ["Past"]),
        (2013, ["Older"]),
    ]


def test_an_event_without_a_day_says_that_it_is_still_to_be_set(client, pages):
    make_event(pages, "Open", status="date_open")

    html = client.get("/en/events/open/").content.decode()

    assert "Date still to be set" in html


def test_a_held_event_without_a_day_is_past(client, pages):
    make_event(pages, "Held", status="held")

    context = shown(client)

    assert context["coming"] == []
    assert context["past"][0][0] is None


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2017, 10, 19), None, "19 October 2017"),
        (date(2017, 10, 19), date(2017, 10, 19), "19 October 2017"),
        (date(2017, 11, 16), date(2017, 11, 17), "16 to 17 November 2017"),
        (date(2017, 9, 29), date(2017, 10, 2), "29 September to 2 October 2017"),
        (date(2017, 12, 30), date(2018, 1, 2), "30 December 2017 to 2 January 2018"),
    ],
)
def test_the_days_of_an_event_in_words(first, last, words):
    assert when(EventPage(starts_on=first, ends_on=last)) == words


@pytest.mark.parametrize(("status", "word"), [("changed", "Changed"), ("cancelled", "Cancelled")])
def test_a_changed_or_cancelled_event_says_so(client, pages, status, word):
    make_event(pages, starts_on=date(2015, 9, 1), status=status)

    assert has(client.get("/en/events/a-conference/").content.decode(), f">{word}</span>")
    assert has(client.get("/en/events/").content.decode(), f">{word.lower()}</span>")


def test_nobody_is_asked_to_note_down_a_cancelled_event(client, pages):
    day = {"starts_on": timezone.localdate() + timedelta(days=9)}
    make_event(pages, "It will be", **day)
    make_event(pages, "It will not be", status="cancelled", **day)

    assert "Add to your calendar" in client.get("/en/events/it-will-be/").content.decode()
    assert "Add to your calendar" not in client.get("/en/events/it-will-not-be/").content.decode()


def test_a_day_of_remembrance_has_no_street_and_no_door(client, pages):
    make_event(pages, "Remembrance", starts_on=date(2015, 8, 2), grave=True)
    make_event(pages, "A round table", starts_on=date(2015, 8, 3))

    grave = client.get("/en/events/remembrance/").content.decode()
    other = client.get("/en/events/a-round-table/").content.decode()

    for cheerful in ('class="street"', 'class="overline"'):
        assert cheerful not in grave
        assert cheerful in other


def test_hours_abroad_are_said_to_be_those_of_strasbourg(client, pages):
    make_event(pages, starts_on=date(2015, 9, 1), starts_at=time(10), country="GR")

    html = client.get("/en/events/a-conference/").content.decode()

    assert has(html, "10:00 (Strasbourg time)")


def test_an_event_leads_to_announcement_and_report(client, pages):
    announcement = make_article(pages, "We invite")
    report = make_article(pages, "How it was", live=False)
    make_event(
        pages, starts_on=date(2015, 1, 1), announcement=announcement, report=report, place="Athens"
    )

    context = shown(client, "/en/events/a-conference/")

    assert context["announcement"]["url"] == "/en/news/we-invite/"
    assert context["report"] is None
    assert context["is_past"]


def test_an_untranslated_event_is_shown_in_english(client, pages):
    make_event(pages)

    assert '<div lang="en">' in client.get("/fr/events/a-conference/").content.decode()


def test_an_event_whose_day_was_never_set_is_over_once_a_report_tells_of_it(client, pages):
    report = make_article(pages, title="How it was in Milan")
    make_event(pages, title="Launch in Italy", status="date_open", report=report)

    context = client.get(pages["en", "events"].url).context_data

    assert context["coming"] == []
    assert [event.title for _year, events in context["past"] for event in events] == [
        "Launch in Italy"
    ]


def test_a_country_is_named_as_on_the_day_and_kosovo_with_its_sentence(client, pages):
    make_event(pages, "Before", country="TR", starts_on=date(2017, 10, 19))
    make_event(pages, "Since", country="TR", starts_on=date(2022, 10, 19))
    make_event(pages, "There", country="XK", starts_on=date(2022, 10, 19))

    read = {
        slug: client.get(f"/en/events/{slug}/").content.decode()
        for slug in ("before", "since", "there")
    }
    assert "Turkey" in read["before"]
    assert "Turkey" not in read["since"]
    assert "Türkiye" in read["since"]
    assert "Resolution 1244" in read["there"]


@pytest.mark.parametrize(
    ("typed", "field", "said"),
    [
        (
            {"starts_on": "2027-05-03", "starts_at": "20:00", "ends_at": "01:00"},
            "ends_on",
            "Does the event end on the next day? Then enter 4 May 2027 as its last day.",
        ),
        (
            {"starts_on": "2027-05-03", "starts_at": "20:00", "ends_at": "20:00"},
            "ends_on",
            "The end, 20:00, is not after the begin, 20:00.",
        ),
        (
            {"starts_on": "2999-12-31", "ends_on": "2027-05-01", "starts_at": "20:00"},
            "starts_on",
            "No page is about a day of that year. Look at the year.",
        ),
        (
            {"starts_on": "2027-05-03", "ends_on": "2027-05-01"},
            "ends_on",
            "The last day, 1 May 2027, is before the first day, 3 May 2027. Which is right?",
        ),
        ({"ends_on": "2027-05-01"}, "starts_on", "Enter the first day, too."),
        ({"starts_on": "2027-05-01", "ends_at": "12:00"}, "starts_at", "the begin, too."),
        ({"starts_on": "2027-03-28", "starts_at": "02:30"}, "starts_at", "there is no 02:30"),
    ],
)
def test_an_end_that_is_not_after_the_begin_is_asked_about(admin, pages, typed, field, said):
    form = add_event(admin, pages["en", "events"], **typed).context_data["form"]

    assert said in form.errors[field][0]
    assert "event_ends_after_it_begins" not in str(form.errors)
    assert not EventPage.objects.exists()


def test_an_event_past_midnight_ends_on_its_last_day(admin, pages):
    answers = {"starts_on": "2027-05-03", "ends_on": "2027-05-04"}
    add_event(admin, pages["en", "events"], starts_at="20:00", ends_at="01:00", **answers)

    assert EventPage.objects.get().ends_at == time(1)


@pytest.mark.both_engines
@pytest.mark.parametrize("day", [date.min, date.max])
@pytest.mark.parametrize("hour", [None, time(0), time(23, 59)])
def test_days_at_the_limits_of_the_calendar_break_no_page(client, pages, day, hour):
    make_event(pages, starts_on=day, ends_on=day, starts_at=hour)
    make_article(pages, "Limit", written_on=day, deadline=day)

    for address in (
        "/en/events/",
        "/en/events/a-conference/",
        "/en/events/a-conference/calendar.ics",
        "/en/events/calendar.ics",
        "/en/news/",
        "/en/news/limit/",
        "/en/news/feed/",
        f"/en/news/feed/?year={day.year}",
        "/en/",
        "/sitemap.xml",
    ):
        assert client.get(address).status_code == 200, address
    assert b"Limit" in client.get(f"/en/news/?year={day.year}").content
    hour = "0000" if day == date.min else "2359"
    admin_day = {"starts_on": day.isoformat(), "starts_at": f"{hour[:2]}:{hour[2:]}"}
    client.force_login(make_user(is_superuser=True))
    form = add_event(client, pages["en", "events"], title="More", **admin_day).context_data["form"]
    assert "Look at the year" in form.errors["starts_on"][0]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (None, "Date not known when announced"),
        (date(2014, 1, 18), "Date not known when announced; held on 18 January 2014"),
    ],
)
def test_an_event_whose_day_became_known_later_does_not_contradict_itself(
    client, pages, day, words
):
    report = make_article(pages, "How it was")
    make_event(pages, "Launch", status="date_open", starts_on=day, report=report)

    html = client.get("/en/events/launch/").content.decode()

    assert has(html, f'<dd><a href="/en/news/how-it-was/">{words}</a>')
    assert "Past event" not in html
    assert "still to be set" not in html
    assert words in client.get("/en/events/").content.decode()
    assert shown(client)["coming"] == []
