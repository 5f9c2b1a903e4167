"""The search finds names in any spelling, in the reader's language, and never fails."""

from datetime import date

import pytest
from django.db import connection
from wagtail.models import PageViewRestriction

from alliance_site import search
from alliance_site.models import SearchEntry
from membership.models import OtherName
from tests.builders import make_article, make_participant, make_site_tree

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages():
    return make_site_tree()


def found(text, language="en", **more):
    return [hit.title for group in search.find(text, language, **more) for hit in group.hits]


@pytest.mark.parametrize("text", ["Łódź", "lodz", "LODZ", "Lódz meeting", "  lodz  "])
def test_a_word_is_found_in_any_spelling(pages, text):
    make_article(pages, "A meeting in Łódź")
    search.refresh()

    assert found(text) == ["A meeting in Łódź"]


@pytest.mark.parametrize("text", ["Megara", "Μέγαρα", "megar", "Mégare"])
def test_a_participant_is_found_by_every_name_it_has(pages, text):
    megara = make_participant(official_name="Μέγαρα", name_en="Megara")
    OtherName.objects.create(participant=megara, name="Mégare", kind="exonym")
    search.refresh()

    assert found(text) == ["Megara"]


@pytest.mark.parametrize(
    "text",
    ["", " ", "'", '"', "a\"b*(-) OR AND", "\x00", "%", "_", "\\", "&|!:*", "\ud800", "💠",
     "x" * 9999, "'; DROP TABLE", "<b>", "ß", "\u202e"],
)  # fmt: skip
def test_any_text_gets_an_answer(client, pages, text):
    response = client.get("/en/search/", {"q": text.encode("utf-8", "surrogatepass")})

    assert response.status_code == 200
    search.find(text, "en")


def test_signs_alone_find_nothing(pages):
    make_article(pages, "100 % of it")
    search.refresh()

    assert found("%") == []


def test_groups_come_with_their_counts_and_a_page_of_one(client, pages):
    for number in range(12):
        make_article(pages, f"Round table {number}", written_on=date(2015, 1, 1 + number))
    search.refresh()

    overview = search.find("round", "en")
    last = search.find("round", "en", group="news", page=2)

    assert [(group.key, group.total, len(group.hits)) for group in overview] == [("news", 12, 5)]
    assert [hit.title for hit in last[0].hits] == ["Round table 1", "Round table 0"]
    assert b"Round table 11" in client.get("/en/search/?q=round").content


def test_each_language_finds_its_own(pages):
    make_article(pages, "Alliance news")
    make_article(pages, "Nouvelles de l’Alliance", "fr")
    search.refresh()

    assert found("alliance", "fr") == ["Nouvelles de l’Alliance"]


def test_publishing_and_unpublishing_keep_the_rows_in_step(pages):
    article = make_article(pages, "A round table")
    article.save_revision().publish()
    assert found("round") == ["A round table"]

    article.title = "A square table"
    article.save_revision()
    assert found("round") == ["A round table"]
    article.save_revision().publish()
    assert found("square") == ["A square table"]

    article.unpublish()
    assert found("square") == []


def test_what_is_deleted_is_not_found(pages):
    article = make_article(pages, "A round table")
    article.save_revision().publish()
    article.delete()

    assert found("round") == []


def test_a_restricted_page_is_not_found(pages):
    article = make_article(pages, "A round table")
    PageViewRestriction.objects.create(page=article, restriction_type="login")
    search.refresh()

    assert found("round") == []


def test_postgresql_searches_by_the_index(pages):
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        # A table of a few rows would be read as a whole.
        cursor.execute("SET LOCAL enable_seqscan = off")

    rows = search._matching(SearchEntry.objects.all(), ["rare"])

    assert "search_by_vector" in rows.explain()
