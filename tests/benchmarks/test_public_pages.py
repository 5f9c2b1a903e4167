"""What a reader waits for does not grow with what the Alliance has written."""

import pytest

from tests.support.builders import make_article

pytestmark = pytest.mark.django_db
ARTICLES = 300


def test_a_list_out_of_many_articles_costs_little_more_than_a_page_without_list(
    client, pages, ratio
):
    for number in range(ARTICLES):
        make_article(pages, f"Article {number}")

    measured = ratio(
        f"news list out of {ARTICLES} articles, against an information page",
        lambda: client.get("/en/news/"),
        lambda: client.get("/en/about/"),
    )
    assert measured < 8


def test_what_the_reader_has_already_is_not_made_again(client, pages, ratio):
    known = {"If-None-Match": client.get("/en/news/")["ETag"]}
    assert client.get("/en/news/", headers=known).status_code == 304

    measured = ratio(
        "page the reader has already, against making it",
        lambda: client.get("/en/news/", headers=known),
        lambda: client.get("/en/news/"),
    )
    assert measured < 0.6
