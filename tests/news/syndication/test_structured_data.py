"""What programs read of an article or event is what is written there, and nothing guessed."""

import json
import re
from datetime import date, time

import pytest

from tests.support.builders import (
    make_article,
    make_event,
    make_frame,
    make_participant,
)

pytestmark = pytest.mark.django_db
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def data(client, address):
    html = client.get(address).content.decode()
    assert html.count("<script") == 1
    return json.loads(BLOCK.search(html).group(1))


def test_an_article_says_who_wrote_what_and_when(client, pages):
    make_frame(pages)
    megara = make_participant(official_name="Megara")
    values = {"author": "Alex Example", "participants": [megara]}
    make_article(pages, "Vienna", written_on=date(2012, 5, 8), **values)

    found = data(client, "/en/news/vienna/")

    assert found["@type"] == "NewsArticle"
    assert found["headline"] == "Vienna"
    assert found["datePublished"] == "2012-05-08"
    assert found["author"] == {"@type": "Person", "name": "Alex Example"}
    assert found["publisher"]["name"] == "Alliance of Cities and Regions for Roma Inclusion"
    assert found["url"] == "http://testserver/en/news/vienna/"
    assert found["mentions"][0]["url"] == "http://testserver/en/participants/megara/"


def test_what_is_not_known_is_not_said(client, pages):
    make_article(pages, "Vienna", unchanged=True)
    unknown = {"datePublished", "dateModified", "author", "image"}

    assert not unknown & data(client, "/en/news/vienna/").keys()


def test_no_title_can_leave_the_data(client, pages):
    title = "</script><script>alert(1)</script> & <!--"
    make_article(pages, title, slug="vienna")

    assert data(client, "/en/news/vienna/")["headline"] == title


def test_an_event_says_when_and_where(client, pages):
    make_event(
        pages,
        starts_on=date(2017, 10, 19),
        starts_at=time(9, 30),
        ends_at=time(17),
        place="Town hall",
        country="GR",
        organisers="Example Association\nExampletown",
        status="cancelled",
    )

    found = data(client, "/en/events/a-conference/")

    assert found["startDate"] == "2017-10-19T09:30+02:00"
    assert found["endDate"] == "2017-10-19T17:00+02:00"
    assert found["eventStatus"] == "https://schema.org/EventCancelled"
    assert found["location"]["address"]["addressCountry"] == "GR"
    assert [each["name"] for each in found["organizer"]] == ["Example Association", "Exampletown"]


def test_an_hour_of_before_there_was_a_standard_time_has_no_offset(client, pages):
    make_event(pages, starts_on=date.min, starts_at=time(0), ends_at=time(1))

    found = data(client, "/en/events/a-conference/")

    assert (found["startDate"], found["endDate"]) == ("0001-01-01T00:00", "0001-01-01T01:00")


def test_an_event_without_a_day_gives_no_data(client, pages):
    make_event(pages, status="date_open")

    assert b"ld+json" not in client.get("/en/events/a-conference/").content


def test_the_first_page_says_who_the_alliance_is(client, pages):
    make_frame(pages)

    found = data(client, "/fr/")

    assert found["@type"] == "Organization"
    assert found["url"] == "http://testserver/fr/"


def test_the_policy_that_forbids_inline_scripts_stays_as_it_is(client, pages):
    make_article(pages, "Vienna")

    policy = client.get("/en/news/vienna/")["Content-Security-Policy"]

    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
