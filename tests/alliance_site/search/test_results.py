"""The search finds names in any spelling, in the reader's language, and never fails."""

from datetime import date

import pytest
from django.db import connection

from alliance_site.models import SearchRow
from alliance_site.search import index, results
from membership.models import OtherName
from tests.support.builders import (
    make_article,
    make_participant,
)
from tests.support.markup import has
from tests.support.searches import found, text_of_search

pytestmark = pytest.mark.django_db


@pytest.mark.both_engines
@pytest.mark.parametrize("text", ["Łódź", "lodz", "LODZ", "Lódz meeting", "  lodz  "])
def test_a_word_is_found_in_any_spelling(pages, text):
    make_article(pages, "A meeting in Łódź")
    index.refresh()

    assert found(text) == ["A meeting in Łódź"]


@pytest.mark.parametrize("text", ["Megara", "Μέγαρα", "megar", "Mégare"])
def test_a_participant_is_found_by_every_name_it_has(pages, text):
    megara = make_participant(official_name="Μέγαρα", name_en="Megara")
    OtherName.objects.create(participant=megara, name="Mégare", kind="exonym")
    index.refresh()

    assert found(text) == ["Megara"]


@pytest.mark.parametrize("text", ["Ville du Havre", "Commune du Havre", "havre", "Le Havre"])
def test_a_designation_that_nobody_wrote_hides_no_participant(pages, text):
    make_participant(official_name="Le Havre", country="FR")
    index.refresh()

    assert found(text) == ["Le Havre"]


def test_a_participant_is_found_in_the_spelling_of_others(pages):
    make_participant(official_name="Sfântu Gheorghe", country="RO")
    index.refresh()

    assert found("Sfîntu") == found("Sepsiszentgyörgy") == ["Sfântu Gheorghe"]


def test_groups_come_with_their_counts_and_a_page_of_one(client, pages):
    for number in range(12):
        make_article(pages, f"Round table {number}", written_on=date(2015, 1, 1 + number))
    index.refresh()

    overview = results.find("round", "en")
    last = results.find("round", "en", group="news", page=2)

    assert [(group.key, group.total, len(group.hits)) for group in overview] == [("news", 12, 5)]
    assert [hit.title for hit in last[0].hits] == ["Round table 1", "Round table 0"]
    assert has(text_of_search(client, "round"), "<mark>Round</mark> table 11")


def test_each_language_finds_its_own(pages):
    make_article(pages, "A colloquium")
    make_article(pages, "Colloquium, suite", "fr")
    index.refresh()

    assert found("colloquium", "fr") == ["Colloquium, suite"]


def test_postgresql_searches_by_the_index(pages):
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        # A table of a few rows would be read as a whole.
        cursor.execute("SET LOCAL enable_seqscan = off")

    rows = results._matching(SearchRow.objects.all(), ["rare"])

    assert "search_by_vector" in rows.explain()
