"""The list of articles shows written days and guesses none."""

from datetime import date

import pytest
import time_machine

from tests.news.contexts import shown, titles
from tests.support.builders import make_article, make_participant
from tests.support.markup import has


def test_the_newest_written_day_comes_first_and_undated_texts_at_the_end(client, pages):
    make_article(pages, "Old", written_on=date(2012, 4, 5))
    make_article(pages, "Undated")
    make_article(pages, "New", written_on=date(2012, 5, 8))

    context = shown(client)

    assert titles(context["dated"]) == ["New", "Old"]
    assert titles(context["undated"]) == ["Undated"]
    assert "Without a date" in client.get("/en/news/").content.decode()


def test_ten_stand_on_a_page(client, pages):
    for number in range(23):
        make_article(pages, f"Article {number}", written_on=date(2015, 1, 1 + number))

    assert len(shown(client)["dated"]) == 10
    assert titles(shown(client, "/en/news/?page=3")["dated"]) == [
        "Article 2",
        "Article 1",
        "Article 0",
    ]


@pytest.mark.parametrize("page", ["0", "-1", "999", "x", "1e9", "٣"])
def test_a_page_that_is_not_there_is_the_nearest_one(client, pages, page):
    make_article(pages)

    assert client.get(f"/en/news/?page={page}").status_code == 200


@pytest.mark.parametrize(("today", "old"), [("2015-06-01", False), ("2016-06-01", True)])
def test_after_six_months_the_list_says_that_it_is_an_archive(client, pages, today, old):
    make_article(pages, written_on=date(2015, 5, 1))

    with time_machine.travel(today):
        assert shown(client)["from_archive"] is old
        assert ("From the archive" in client.get("/en/").content.decode()) is old


def test_the_list_offers_every_filter_it_has(client, pages):
    megara = make_participant(official_name="Megara")
    make_article(pages, "Twelve", written_on=date(2012, 4, 5), participants=[megara])

    html = client.get("/en/news/?participant=megara").content.decode()

    assert has(html, '<option value="megara" selected>Megara (1)</option>')
    assert has(html, '<option value="2012">2012 (1)</option>')


def test_a_list_says_what_exists_only_in_the_other_language(client, pages):
    english = make_article(pages, "In both")
    make_article(pages, "Dans les deux", "fr", translation_of=english)
    make_article(pages, "Only in English")

    assert shown(client, "/fr/news/")["elsewhere"]["count"] == 1
    assert shown(client, "/en/news/")["elsewhere"] is None
