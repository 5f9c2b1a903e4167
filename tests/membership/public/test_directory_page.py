"""The page of the directory: who is listed, on which page of it, and where on the map."""

from datetime import date
from decimal import Decimal

import pytest
from django.template.loader import get_template

from membership import register
from membership.demonstration import invented
from membership.public import maps
from membership.public.counting import figures
from tests.membership.public.listings import names, shown
from tests.support.builders import make_opening_statement, make_participant
from tests.support.markup import has

pytestmark = pytest.mark.django_db


def test_a_page_has_at_most_200_and_the_map_no_more_dots_than_it_can_show(client, pages):
    register.enter_many(invented.participants(501), on=date(2015, 6, 24))

    first, last = shown(client), shown(client, "?page=3")

    assert (len(names(first)), len(names(last))) == (200, 101)
    assert first["found"] == 501
    assert 0 < first["map"].count("<circle") <= maps.MOST_DOTS + len(maps.shapes())


def test_the_count_of_a_country_is_that_of_the_whole_list(client, pages):
    towns = list(invented.participants(201))
    for town in towns:
        town.country = "GR"
    register.enter_many(towns, on=date(2015, 6, 24))

    assert shown(client, "?page=2")["groups"][0]["count"] == 201


def test_who_has_left_is_not_listed_and_keeps_his_address(client, pages):
    former = make_participant(official_name="Formerton", slug="formerton")
    register.leave(former, on=date(2018, 1, 31), reason="A decision of the council")

    assert names(shown(client)) == []
    html = client.get("/en/participants/formerton/").content.decode()
    assert "31 January 2018" in html
    assert "A decision of the council" in html


def test_an_entry_that_is_not_public_has_no_address(client, pages):
    entry = make_participant(official_name="Hidden", slug="hidden")
    entry.live = False
    entry.save()

    assert client.get("/en/participants/hidden/").status_code == 404
    assert names(shown(client)) == []


def test_places_off_the_sheet_are_counted_below_the_map(client, pages):
    make_participant(latitude=Decimal("28.10"), longitude=Decimal("-15.40"))
    make_participant(latitude=38, longitude=Decimal("23.34"))

    context = shown(client)

    assert (context["on_map"], context["off_map"]) == (1, 1)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "130 cities and regions from 29 countries (2015). 1 of them"),
        ("fr", "130"),
    ],
)
def test_the_counter_says_of_which_year_it_is(client, pages, language, sentence):
    make_opening_statement(date(2015, 12, 31), 130, countries=29)
    make_participant(periods=[{"starts_on": date(2013, 3, 20)}])

    assert sentence in client.get(f"/{language}/participants/").content.decode()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "131 cities and regions from 29 countries. 1 of them is described here so far."),
        (
            "fr",
            "131\xa0villes et régions de 29\xa0pays. 1 d’entre elles est décrite ici à ce jour.",
        ),
    ],
)
def test_the_counter_says_no_year_of_a_number_that_is_of_today(client, pages, language, sentence):
    make_opening_statement(date(2015, 12, 31), 130, countries=29)
    make_participant(periods=[{"starts_on": date(2019, 3, 20)}])

    assert sentence in client.get(f"/{language}/participants/").content.decode()
    round_town = get_template("_counter.html").render({"figures": figures.today()})
    assert has(round_town, "<b>131</b>")
    assert "2015" not in round_town


def test_a_complete_register_counts_alone(client, pages):
    make_participant(country="GR")
    make_participant(country="ES")

    html = client.get("/en/participants/").content.decode()

    assert has(html, "2 cities and regions from 2 countries.</p>")
