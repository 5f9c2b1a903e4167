"""The page of an event: its days in words, its hours and place, and what was written about it."""

from datetime import date, time, timedelta

import pytest
from django.utils import timezone
from django.utils.translation import override

from news.event_view import when
from news.models import EventPage
from tests.news.contexts import shown_in_2015
from tests.support.builders import make_article, make_event
from tests.support.markup import has

# A page asks for its type in the database.
pytestmark = pytest.mark.django_db


def test_an_event_without_a_day_says_that_it_is_still_to_be_set(client, pages):
    make_event(pages, "Open", status="date_open")

    html = client.get("/en/events/open/").content.decode()

    assert "Date still to be set" in html


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2017, 10, 19), None, "19 October 2017"),
        (date(2017, 10, 19), date(2017, 10, 19), "19 October 2017"),
        (date(2017, 11, 16), date(2017, 11, 17), "16 and 17 November 2017"),
        (date(2017, 11, 30), date(2017, 12, 1), "30 November and 1 December 2017"),
        (date(2017, 11, 16), date(2017, 11, 18), "16 to 18 November 2017"),
        (date(2017, 9, 29), date(2017, 10, 2), "29 September to 2 October 2017"),
        (date(2017, 12, 30), date(2018, 1, 2), "30 December 2017 to 2 January 2018"),
    ],
)
def test_the_days_of_an_event_in_words(first, last, words):
    assert when(EventPage(starts_on=first, ends_on=last)) == words


def test_two_days_in_a_row_are_both_named_in_french():
    event = EventPage(starts_on=date(2017, 11, 30), ends_on=date(2017, 12, 1))

    with override("fr"):
        assert when(event) == "les 30 novembre et 1er décembre 2017"


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

    context = shown_in_2015(client, "/en/events/a-conference/")

    assert context["announcement"]["url"] == "/en/news/we-invite/"
    assert context["report"] is None
    assert context["is_past"]


def test_an_untranslated_event_is_shown_in_english(client, pages):
    make_event(pages)

    assert '<div lang="en">' in client.get("/fr/events/a-conference/").content.decode()


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
    assert shown_in_2015(client)["coming"] == []
