"""The page of the search answers any text, and shows why something was found."""

from datetime import date

import pytest

from alliance_site.search import index, results
from tests.support.builders import (
    make_article,
    make_opening_statement,
)
from tests.support.markup import has
from tests.support.searches import found, text_of_search

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "text",
    ["", " ", "'", '"', "a\"b*(-) OR AND", "\x00", "%", "_", "\\", "&|!:*", "\ud800", "💠",
     "x" * 9999, "'; DROP TABLE", "<b>", "ß", "\u202e"],
)  # fmt: skip
def test_any_text_gets_an_answer(client, pages, text):
    response = client.get("/en/search/", {"q": text.encode("utf-8", "surrogatepass")})

    assert response.status_code == 200
    results.find(text, "en")


def test_where_nothing_has_all_words_what_has_most_of_them_comes_first(client, pages):
    for title in ("A school in Oulu", "A school of music in Oulu", "A bridge in Narva"):
        make_article(pages, title)
    index.refresh()

    assert found("school music zebra Oulu") == ["A school of music in Oulu", "A school in Oulu"]
    assert found("school zebra music lion Oulu bear") == ["A school of music in Oulu"]
    assert found("zebra") == found("zebra lion") == []
    sentence = "Nothing here contains all of these words. These results contain some of them:"
    assert sentence in text_of_search(client, "school zebra")
    assert sentence not in text_of_search(client, "school Oulu")
    assert sentence not in text_of_search(client, "zebra lion")


def test_an_excerpt_shows_todays_figure_in_place_of_its_name(client, pages):
    make_opening_statement(date(2015, 12, 31), participants=130)
    make_article(pages, "A day", body="<p>Now {participants} towns meet.</p>")
    index.refresh()

    html = text_of_search(client, "meet")

    assert has(html, "Now 130 towns <mark>meet</mark>")


def test_what_an_editor_wrote_for_lists_is_shown_where_it_holds_the_word(client, pages):
    make_article(pages, "A day", teaser="Mediators at work.", body="<p>The mediators again.</p>")
    index.refresh()

    assert has(text_of_search(client, "mediator"), "<p><mark>Mediators</mark> at work.")


@pytest.mark.parametrize("query", ["gypsy", "the Gypsies", "Tsiganes", "ZIGEUNER", "Γύφτοι"])
def test_who_searches_for_a_hurtful_word_reads_the_note_first(client, pages, query):
    make_article(pages, f"What we found of {query}")
    index.refresh()

    html = text_of_search(client, query)

    assert html.index('id="words"') < html.index("What we found of ")


@pytest.mark.parametrize(
    "query",
    ["anti-Gypsyism", "anti-Gypsy", "antitsiganisme", "Gens du voyage", "Roma", "gypsum"],
)
def test_other_words_bring_no_note(client, pages, query):
    assert 'id="words"' not in text_of_search(client, query)
