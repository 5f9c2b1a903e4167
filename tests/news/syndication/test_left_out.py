"""One text that cannot be written is left out and reported; the rest goes on."""

import logging

import pytest

from alliance_site.caching import per_edition
from alliance_site.search import index
from news.models import ArticlePage, EventPage
from tests.news.damages import DAMAGES

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("address", "where"),
    [("/en/news/feed/", "a feed"), ("/en/events/calendar.ics", "a calendar")],
)
def test_the_rest_goes_on_and_the_log_names_what_is_left_out(
    client, sound_and_damaged, caplog, address, where
):
    with caplog.at_level(logging.ERROR):
        text = client.get(address).content.decode()

    assert "Good" in text
    assert "Bad" not in text
    assert f"is left out of {where}" in caplog.text


@pytest.mark.parametrize("address", ["/en/news/", "/en/events/", "/en/"])
def test_a_list_names_it_without_an_excerpt(client, sound_and_damaged, address):
    html = client.get(address).content.decode()

    assert "Good" in html
    assert address == "/en/" or "Bad" in html


@pytest.mark.both_engines
@pytest.mark.sample(9)
@pytest.mark.parametrize(
    "address",
    [
        *("/en/", "/en/news/", "/en/news/feed/", "/en/news/good/", "/en/news/?year=2015"),
        *("/en/events/", "/en/events/calendar.ics", "/en/events/good/", "/sitemap.xml"),
    ],
)
def test_a_damaged_page_takes_nothing_from_the_others(client, damaged, address):
    response = client.get(address)

    assert response.status_code == 200
    assert address == "/en/" or "good" in response.content.decode().lower()


def test_the_search_is_written_anew_without_it(client, damaged):
    index.refresh()

    html = client.get("/en/search/?q=good").content.decode()
    assert "/en/news/good/" in html
    assert "/en/events/good/" in html


@pytest.mark.sample(6)
@pytest.mark.parametrize(
    ("language", "words"), [("en", "cannot be shown"), ("fr", "ne peut pas être affichée")]
)
@pytest.mark.parametrize("section", ["news", "events"])
def test_its_own_address_says_so_and_asks_to_come_back(
    client, damaged, caplog, section, language, words
):
    client.raise_request_exception = False

    response = client.get(f"/{language}/{section}/bad/")

    assert response.status_code == 503
    assert int(response.headers["Retry-After"]) > 3600
    assert response.headers["Cache-Control"] == "no-store"
    html = response.content.decode()
    assert f'<html lang="{language}"' in html
    assert words in html
    assert f"/{language}/{section}/bad/" in caplog.text


@pytest.mark.parametrize("address", ["/en/news/feed/", "/en/news/bad/", "/en/events/bad/"])
def test_a_text_that_is_none_stands_nowhere_though_the_teaser_is_whole(
    client, sound_and_damaged, address
):
    client.raise_request_exception = False
    for model in (ArticlePage, EventPage):
        column, value = DAMAGES["text"]
        model.objects.filter(title="Bad").update(**{column: value, "teaser": "Few words."})
    per_edition.forget()

    response = client.get(address)

    assert "Few words." not in response.content.decode()
    assert response.status_code == (200 if "feed" in address else 503)
