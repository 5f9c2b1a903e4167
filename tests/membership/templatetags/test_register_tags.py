"""What the page of a participant says beside its facts."""

from datetime import date

import pytest
from django.utils.translation import override
from selectolax.lexbor import LexborHTMLParser

from membership import register
from membership.templatetags import register_tags
from tests.support.builders import make_article, make_participant

pytestmark = pytest.mark.django_db


def test_only_who_has_left_has_a_past():
    left = make_participant()
    register.leave(left, on=date(2018, 1, 1), precision="month", reason="A decision.")

    assert register_tags.participant_past(left) == {"day": "January 2018", "reason": "A decision."}
    assert register_tags.participant_past(make_participant()) is None


def test_where_facts_come_from_is_said_in_the_language_of_the_reader():
    entry = make_participant(source="Home page", source_fr="Page d’accueil")

    with override("fr"):
        assert register_tags.participant_source(entry) == "Page d’accueil"
    assert register_tags.participant_source(entry) == "Home page"


def test_a_place_off_the_sheet_has_no_map():
    assert "<svg" in register_tags.participant_map(make_participant(latitude=38, longitude=23))
    assert register_tags.participant_map(make_participant(latitude=28, longitude=-15)) == ""
    assert register_tags.participant_map(make_participant()) == ""


def test_no_name_ends_the_map_or_begins_an_element(client, pages):
    name = '</svg><script>alert(1)</script><!-- "\' onload="alert(1)" &quot;&amp;\u2028x'
    entry = make_participant(official_name=name, latitude=38, longitude=23)

    page = LexborHTMLParser(client.get(f"/en/participants/{entry.slug}/").content.decode())

    (drawn,) = page.css("svg[role=img]")
    assert set(drawn.attributes) == {"class", "viewBox", "role", "aria-label"}
    assert drawn.attributes["aria-label"].split() == f"Map: {name}".split()
    assert not page.css("script, [onload]")
    assert page.css_first("h1").text().split() == name.split()


def test_the_pages_that_mention_it_come_from_the_app_above(pages):
    entry = make_participant()
    make_article(pages, "A visit", participants=[entry])
    make_article(pages, "Elsewhere")

    assert [page["title"] for page in register_tags.participant_mentions(entry)] == ["A visit"]


def test_figures_and_their_sentence_are_those_of_today():
    make_participant(country="GR")
    make_participant(country="ES")

    assert register_tags.figures().participants == 2
    assert register_tags.counter_sentence().startswith("2 cities and regions from 2 countries")


def test_a_value_becomes_a_query_and_nothing_becomes_none():
    assert register_tags.as_query("J-2222-222", "case") == "?case=J-2222-222"
    assert register_tags.as_query(None, "case") == ""
