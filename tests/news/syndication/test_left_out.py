"""One text that cannot be written is left out and reported; the rest goes on."""

import json
import logging
from datetime import date

import pytest
from django.db import connection
from django.urls import reverse

from alliance_site.caching import per_edition
from alliance_site.models import InformationPage
from alliance_site.search import index
from membership.process.permissions import EDITORS, OBSERVERS
from news.models import ArticlePage, EventPage
from tests.support.builders import make_article, make_event, make_site_tree, make_user

pytestmark = pytest.mark.django_db
BROKEN = json.dumps([{"type": "facts", "value": 5}])


# What no program of ours writes, but a hand in the database or a failed disk can.
DAMAGES = {
    "parts": ("body", BROKEN),
    "text": ("body", json.dumps([{"type": "text", "value": 5}])),
    "link": ("links", json.dumps([{"type": "link", "value": {"page": "abc"}}])),
    "object": ("body", json.dumps({"a": 1})),
    "words": ("body", json.dumps(["a"])),
    "day": ("day", "2999-99-99" if connection.vendor == "sqlite" else "infinity"),
}


@pytest.fixture
def pages():
    pages = make_site_tree()
    for title in ("Good", "Bad"):
        make_article(pages, title, written_on=date(2015, 1, 1))
        make_event(pages, title, starts_on=date(2999, 1, 1))
    for model in (ArticlePage, EventPage):
        model.objects.filter(title="Bad").update(body=BROKEN)
    per_edition.forget()
    return pages


@pytest.mark.parametrize(
    ("address", "where"),
    [("/en/news/feed/", "a feed"), ("/en/events/calendar.ics", "a calendar")],
)
def test_the_rest_goes_on_and_the_log_names_what_is_left_out(client, pages, caplog, address, where):
    with caplog.at_level(logging.ERROR):
        text = client.get(address).content.decode()

    assert "Good" in text
    assert "Bad" not in text
    assert f"is left out of {where}" in caplog.text


@pytest.mark.parametrize("address", ["/en/news/", "/en/events/", "/en/"])
def test_a_list_names_it_without_an_excerpt(client, pages, address):
    html = client.get(address).content.decode()

    assert "Good" in html
    assert address == "/en/" or "Bad" in html


def test_a_report_tells_staff(client, pages):
    client.force_login(make_user(EDITORS))

    response = client.get(reverse("damaged_pages_report"))

    rows = [(row.title, str(row.place)) for row in response.context["object_list"]]
    assert rows == [("Bad", "cannot be shown, its address says that it will be back: Body")] * 2
    assert b"Damaged pages" in client.get(reverse("wagtailadmin_home")).content


def test_what_only_the_feed_cannot_have_is_told_as_such(client, pages, monkeypatch):
    client.force_login(make_user(EDITORS))
    monkeypatch.setattr("news.syndication.feeds._moment", lambda day: {}["day"])

    rows = client.get(reverse("damaged_pages_report")).context["object_list"]
    assert ("Good", "cannot stand in the feed") in [(row.title, str(row.place)) for row in rows]


def test_the_report_names_what_stands_in_no_feed_and_no_calendar(client, pages, monkeypatch):
    monkeypatch.setattr("alliance_site.pages.damaged_rows.AT_ONCE", 1)
    EventPage.objects.filter(title="Bad").update(starts_on=date(2014, 1, 1))
    ArticlePage.objects.filter(title="Bad").update(written_on=None)
    InformationPage.objects.update(body=BROKEN)
    client.force_login(make_user(EDITORS))

    rows = client.get(reverse("damaged_pages_report")).context["object_list"]
    assert sorted(row.title for row in rows) == ["About", "Bad", "Bad", "À propos"]


def test_the_report_is_for_those_who_can_mend_it(client, pages):
    client.force_login(make_user(OBSERVERS))

    assert client.get(reverse("damaged_pages_report")).status_code == 302


@pytest.fixture(params=DAMAGES)
def damaged(request, pages):
    """Damage one article and one event where no form would let it through."""
    column, value = DAMAGES[request.param]
    for model, day in ((ArticlePage, "written_on"), (EventPage, "starts_on")):
        key = model.objects.values_list("pk", flat=True).get(title="Bad")
        name = day if column == "day" else column
        with connection.cursor() as cursor:
            statement = f"UPDATE {model._meta.db_table} SET {name} = %s WHERE page_ptr_id = %s"
            cursor.execute(statement, [value, key])
    per_edition.forget()


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
def test_a_text_that_is_none_stands_nowhere_though_the_teaser_is_whole(client, pages, address):
    client.raise_request_exception = False
    for model in (ArticlePage, EventPage):
        column, value = DAMAGES["text"]
        model.objects.filter(title="Bad").update(**{column: value, "teaser": "Few words."})
    per_edition.forget()

    response = client.get(address)

    assert "Few words." not in response.content.decode()
    assert response.status_code == (200 if "feed" in address else 503)


def test_the_report_names_whatever_is_damaged(client, damaged):
    client.force_login(make_user(EDITORS))

    rows = client.get(reverse("damaged_pages_report")).context["object_list"]

    assert [row.title for row in rows] == ["Bad", "Bad"]


@pytest.mark.parametrize(
    ("column", "value", "reported"),
    [
        ("body", "not json", True),  # read as a page without any text
        ("links", [{"type": "link", "value": "x"}], False),  # one bad link, and no more
        ("links", [{"type": "link", "value": {"text": "t", "url": 5}}], False),
    ],
)
def test_what_a_page_can_do_without_takes_nobody_the_page(client, pages, column, value, reported):
    article = ArticlePage.objects.get(title="Good", locale__language_code="en")
    with connection.cursor() as cursor:
        statement = f"UPDATE news_articlepage SET {column} = %s WHERE page_ptr_id = %s"
        cursor.execute(statement, [json.dumps(value), article.pk])
    per_edition.forget()

    response = client.get("/en/news/good/")
    client.force_login(make_user(EDITORS))
    rows = client.get(reverse("damaged_pages_report")).context["object_list"]

    assert response.status_code == 200
    assert "None" not in response.content.decode()
    assert (article.pk in [row.key for row in rows]) == reported
