"""What somebody may mean who types a question, and what comes first of what answers it."""

import pytest

from alliance_site.names import countries, country_words
from alliance_site.search import index
from alliance_site.search.query_text import asked_for
from tests.support.builders import make_article, make_page, make_participant

pytestmark = pytest.mark.django_db


def found(text):
    return [hit.title for group in index.find(text, "en") for hit in group.hits]


def test_whole_words_come_before_longer_ones(pages):
    make_participant(official_name="Barcelona", country="ES")
    make_participant(official_name="Bar", country="ME")
    make_article(pages, "Barriers")
    index.refresh()

    assert found("bar") == ["Bar", "Barcelona", "Barriers"]


def test_a_country_is_asked_for_under_any_of_its_names(pages):
    make_participant(official_name="Southwark", country="GB")
    make_article(pages, "Workshop in the United Kingdom")
    make_article(pages, "Second meeting of the Ukrainian network")
    index.refresh()

    for text in ("UK", "U.K.", "Great Britain", "cities in the UK", "members Royaume-Uni"):
        assert found(text)[0] == "Participants in the United Kingdom"
        assert {"Southwark", "Workshop in the United Kingdom"} < set(found(text))
        assert "Second meeting of the Ukrainian network" not in found(text)


def test_what_bears_the_name_comes_before_what_only_tells_of_it(pages):
    make_participant(official_name="Oulu", country="FI")
    make_article(pages, "A seminar in Oulu")
    index.refresh()

    assert found("Oulu") == ["Oulu", "A seminar in Oulu"]


def test_a_participant_of_this_very_name_comes_before_the_country_it_is_part_of(pages):
    make_participant(official_name="Catalonia", country="ES", kind="region")
    index.refresh()

    assert found("Catalonia")[:2] == ["Catalonia", "Participants in Spain"]


def test_an_adjective_means_the_country_beside_a_word_for_its_participants_only(pages):
    make_participant(official_name="Megara", country="GR")
    make_article(pages, "A Greek network")
    index.refresh()

    for text in ("Greek cities", "Greek town", "which Greek municipalities are members"):
        assert found(text)[0] == "Participants in Greece"
        assert "Megara" in found(text)
    assert found("Greek") == ["A Greek network"]


@pytest.mark.parametrize("table", [country_words.ADJECTIVES, country_words.PARTS])
def test_what_is_said_for_a_country_is_said_for_one_that_may_join_and_for_no_other(table):
    said = {(code, *asked_for(words)) for code, words in country_words.said(table)}

    assert table.keys() <= dict(countries.choices("en")).keys()
    assert len(said) == len({tuple(words) for _code, *words in said})


def test_each_country_whose_authorities_may_join_has_its_adjectives():
    assert country_words.ADJECTIVES.keys() == dict(countries.choices("en")).keys()


@pytest.mark.parametrize(
    ("language", "questions"),
    [
        ("en", ["contact person", "person to contact", "where are you", "opening hours"]),
        ("fr", ["personne de contact", "coordonnées", "personne à contacter", "horaires"]),
    ],
)
def test_whoever_looks_for_a_person_finds_the_page_on_contact_first(pages, language, questions):
    make_page(pages[language, "home"], "Contact", slug="contact")
    index.refresh()

    for words in questions:
        (first, *_others) = index.find(words, language)[0].hits
        assert first.address == f"/{language}/contact/"
