"""The words of a question are marked where they stand."""

import pytest

from alliance_site.search import index
from membership.models import OtherName
from tests.support.builders import (
    make_article,
    make_participant,
)
from tests.support.markup import has
from tests.support.searches import text_of_search

pytestmark = pytest.mark.django_db


def test_the_words_asked_for_are_marked_where_they_stand(client, pages):
    before, after = "word " * 60, " word" * 60
    make_article(pages, "A day", body=f"<p>{before}in ŁÓDŹ &amp; they met{after}</p>")
    index.refresh()

    html = text_of_search(client, "lodz met")

    assert "… word word" in html
    assert has(html, "in <mark>ŁÓDŹ</mark> &amp; they <mark>met</mark> word")
    assert "word …" in html


def test_an_excerpt_never_quotes_a_name_that_serves_the_search_only(client, pages):
    megara = make_participant(official_name="Μέγαρα", name_en="Megara")
    OtherName.objects.create(participant=megara, name="Mégare", kind="exonym")
    index.refresh()

    html = text_of_search(client, "Mégare")

    assert has(html, ">Megara</a>")
    assert "Greece" in html
    assert html.count("Mégare") == html.count("“Mégare”") + html.count('value="Mégare"')
