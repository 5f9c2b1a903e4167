"""The report on what visitors do not see, or not everywhere, because it is damaged."""

import json
from datetime import date

import pytest
from django.db import connection
from django.urls import reverse

from alliance_site.caching import per_edition
from alliance_site.models import InformationPage
from membership.process.permissions import EDITORS, OBSERVERS
from news.models import ArticlePage, EventPage
from tests.news.damages import BROKEN
from tests.support.builders import make_user

pytestmark = pytest.mark.django_db


def test_a_report_tells_staff(editor_client, sound_and_damaged):
    response = editor_client.get(reverse("damaged_pages_report"))

    rows = [(row.title, str(row.place)) for row in response.context["object_list"]]
    assert rows == [("Bad", "cannot be shown, visitors are told that it will be back: Body")] * 2
    assert b"Damaged pages" in editor_client.get(reverse("wagtailadmin_home")).content


@pytest.mark.parametrize(
    ("writer", "place"),
    [("feeds._moment", "feed"), ("calendar_files.lines_of", "calendar")],
)
def test_what_only_the_feed_or_the_calendar_cannot_have_is_told_as_such(
    editor_client, sound_and_damaged, monkeypatch, writer, place
):
    monkeypatch.setattr(f"news.syndication.{writer}", lambda of: {}["day"])

    rows = editor_client.get(reverse("damaged_pages_report")).context["object_list"]
    told = [(row.title, str(row.place)) for row in rows]
    assert ("Good", f"cannot appear in the {place}") in told


def test_the_report_names_what_stands_in_no_feed_and_no_calendar(
    client, sound_and_damaged, monkeypatch
):
    monkeypatch.setattr("alliance_site.pages.damages.AT_ONCE", 1)
    EventPage.objects.filter(title="Bad").update(starts_on=date(2014, 1, 1))
    ArticlePage.objects.filter(title="Bad").update(written_on=None)
    InformationPage.objects.update(body=BROKEN)
    client.force_login(make_user(EDITORS))

    rows = client.get(reverse("damaged_pages_report")).context["object_list"]
    assert sorted(row.title for row in rows) == ["About", "Bad", "Bad", "À propos"]


def test_the_report_is_for_those_who_can_mend_it(client, sound_and_damaged):
    client.force_login(make_user(OBSERVERS))

    assert client.get(reverse("damaged_pages_report")).status_code == 302


def test_the_report_names_whatever_is_damaged(editor_client, damaged):
    rows = editor_client.get(reverse("damaged_pages_report")).context["object_list"]

    assert [row.title for row in rows] == ["Bad", "Bad"]


@pytest.mark.parametrize(
    ("column", "value", "reported"),
    [
        ("body", "not json", True),  # read as a page without any text
        ("links", [{"type": "link", "value": "x"}], False),  # one bad link, and no more
        ("links", [{"type": "link", "value": {"text": "t", "url": 5}}], False),
    ],
)
def test_what_a_page_can_do_without_takes_nobody_the_page(
    client, sound_and_damaged, column, value, reported
):
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
