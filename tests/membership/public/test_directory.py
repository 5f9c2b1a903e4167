"""The directory: by country in the reader's language, found by any name, counted honestly."""

from datetime import date
from decimal import Decimal

import pytest
from django.template.loader import get_template

from membership import register
from membership.demonstration import invented
from membership.models import OtherName
from membership.public import figures, maps
from tests.support.builders import make_opening_statement, make_participant
from tests.support.markup import has

pytestmark = pytest.mark.django_db


def shown(client, query="", language="en"):
    return client.get(f"/{language}/participants/{query}").context_data


def names(context):
    return [entry["name"] for group in context["groups"] for entry in group["entries"]]


def test_countries_stand_in_the_order_of_the_readers_language(client, pages):
    for country in ("AT", "DE", "TR", "SE"):
        make_participant(country=country)

    english = [group["name"] for group in shown(client)["groups"]]
    french = [group["name"] for group in shown(client, language="fr")["groups"]]

    assert english == ["Austria", "Germany", "Sweden", "Türkiye"]
    assert french == ["Allemagne", "Autriche", "Suède", "Türkiye"]


@pytest.mark.parametrize(
    "q", ["megara", "Μέγαρα", "ΜΕΓΑΡΑ", "mega", "Mégare", "greece", "Grèce", "megara greece"]
)
def test_a_participant_is_found_by_any_spelling(client, pages, q):
    megara = make_participant(official_name="Μέγαρα", name_en="Megara", country="GR")
    OtherName.objects.create(participant=megara, name="Mégare", kind="exonym")
    make_participant(official_name="Gandia", country="ES")

    assert names(shown(client, f"?q={q}")) == ["Megara"]


@pytest.mark.parametrize(
    ("official_name", "country", "questions"),
    [
        ("Sfântu Gheorghe", "RO", ["Sfîntu", "sfintu gheorghe", "Sepsiszentgyörgy"]),
        ("Pamplona-Iruña", "ES", ["Iruña", "pampelune", "Pamplona"]),
        ("Le Havre", "FR", ["Ville du Havre", "havre"]),
        ("Sankt Pölten", "AT", ["St. Pölten", "st poelten", "Stadt Sankt Pölten"]),
        ("L\u02bcAquila", "IT", ["L'Aquila", "Comune dell’Aquila", "laquila"]),
        ("Mann\xadheim", "DE", ["Mannheim", "Mann\u200bheim"]),
    ],
)
def test_a_participant_is_found_as_others_write_it(
    client, pages, official_name, country, questions
):
    make_participant(official_name=official_name, name_en="", country=country)

    for question in questions:
        assert len(names(shown(client, f"?q={question}"))) == 1, question


@pytest.mark.parametrize(
    ("query", "heading"),
    [
        ("", "2 countries, 3 participants"),
        ("?country=ES", "2 participants in Spain"),
        ("?country=ES&q=gan", "1 participant in Spain matches “gan”"),
        ("?q=nowhere", "0 participants match “nowhere”"),
        ("?kind=region", "1 participant matches the filter"),
        ("?country=QQ", "0 participants match the filter"),
    ],
)
def test_the_heading_says_what_was_found(client, pages, query, heading):
    make_participant(official_name="Gandia", country="ES")
    make_participant(official_name="Aragón", country="ES", kind="region")
    make_participant(official_name="Megara", country="GR")

    assert shown(client, query)["heading"] == heading


def test_choices_say_how_many_they_would_find(client, pages):
    make_participant(country="ES", themes=["housing"])
    make_participant(country="ES", kind="region")
    make_participant(country="GR")

    context = shown(client, "?kind=city")

    assert [(c["label"], c["count"]) for c in context["countries"]] == [("Greece", 1), ("Spain", 1)]
    assert [(c["key"], c["count"], c["selected"]) for c in context["kinds"]] == [
        ("city", 2, True),
        ("region", 1, False),
    ]
    assert [(c["key"], c["count"]) for c in context["themes"]] == [("housing", 1)]


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


@pytest.mark.parametrize("q", ["%00", "%", "'", "x" * 500, "%F0%9F%92%A0", "\\"])
def test_any_question_gets_an_answer(client, pages, q):
    make_participant()

    assert client.get(f"/en/participants/?q={q}&country={q}&kind={q}&theme={q}").status_code == 200
