"""What is public otherwise than it was published: shown as it is, reported, and led back."""

import json
from datetime import date

import pytest
from django.db import connection
from django.urls import reverse

from alliance_site.caching import per_edition
from membership.process.permissions import EDITORS
from news.models import ArticlePage
from tests.support.builders import make_article, make_site_tree, make_user

pytestmark = pytest.mark.django_db

# What no program of ours writes, and what is read all the same, as fewer parts than there were.
LOSSES = {
    "null": ("body", None),
    "no words": ("body", ""),
    "no parts": ("body", []),
    "not json": ("body", "not json"),
    "unknown part": ("body", [{"type": "nosuch", "value": "x"}]),
    "no text": ("body", [{"type": "text", "value": None}]),
    "no link": ("links", [{"type": "link", "value": "x"}]),
    "no address": ("links", [{"type": "link", "value": {"text": "t", "url": 5}}]),
}
BODY = [{"type": "text", "value": "<p>As it was published.</p>"}]
LINKS = [{"type": "link", "value": {"text": "Further", "url": "/en/join/"}}]


@pytest.fixture
def article(client):
    client.force_login(make_user(EDITORS))
    article = make_article(make_site_tree(), "Harvest", written_on=date(2015, 1, 1))
    article.teaser = "Few words."
    article.body, article.links = json.dumps(BODY), json.dumps(LINKS)
    article.save_revision().publish()
    return ArticlePage.objects.get(pk=article.pk)


@pytest.fixture(params=LOSSES)
def lost(request, article):
    """Return the name of the column that a hand in the database wrote into."""
    column, value = LOSSES[request.param]
    with connection.cursor() as cursor:
        statement = f"UPDATE news_articlepage SET {column} = %s WHERE page_ptr_id = %s"
        cursor.execute(statement, [json.dumps(value), article.pk])
    per_edition.forget()
    return {"body": "Body", "links": "Links at the end"}[column]


def report(client):
    rows = client.get(reverse("damaged_pages_report")).context["object_list"]
    return [(row.title, str(row.place)) for row in rows]


def form_of(article):
    return reverse("wagtailadmin_pages:edit", args=[article.pk])


def test_a_page_as_it_was_published_is_in_no_report(client, article):
    assert report(client) == []
    assert b"outside this admin" not in client.get(form_of(article)).content


def test_the_rest_is_shown_and_the_report_names_what_is_not(client, article, lost):
    assert client.get("/en/news/harvest/").status_code == 200
    assert report(client) == [("Harvest", f"differs from the version that was published: {lost}")]


@pytest.mark.parametrize(
    ("column", "value", "name"),
    [("written_on", None, "Written on"), ("teaser", "", "Teaser"), ("title", "Hay", "Title")],
)
def test_any_column_that_editors_fill_in_is_compared(client, article, column, value, name):
    ArticlePage.objects.filter(pk=article.pk).update(**{column: value})

    assert [place.split(": ")[1] for _title, place in report(client)] == [name]


def test_what_was_made_fit_since_is_no_difference(client, article):
    article.live_revision.content["teaser"] = "Two\u2028lines\u000b."
    article.live_revision.save()
    article.live_revision.publish()

    assert report(client) == []


@pytest.mark.sample(3)
def test_the_form_says_so_and_leads_to_what_was_published(client, article, lost):
    said = client.get(form_of(article)).content.decode()
    published = reverse(
        "wagtailadmin_pages:revisions_revert", args=[article.pk, article.live_revision_id]
    )

    assert "differs from the version that was published" in said
    assert published in said
    shown = client.get(published).content.decode()
    assert "As it was published." in shown
    assert "differs from the version that was published" not in shown


@pytest.mark.sample(3)
def test_what_was_published_can_be_published_again(client, article, lost):
    article.live_revision.publish()
    per_edition.forget()

    assert "As it was published." in client.get("/en/news/harvest/").content.decode()
    assert report(client) == []


def test_a_page_that_is_not_public_is_nothing_to_report(client, article, lost):
    ArticlePage.objects.get(pk=article.pk).unpublish()

    assert report(client) == []


@pytest.mark.sample(3)
def test_a_version_that_cannot_be_read_is_no_measure(client, article, lost):
    article.live_revision.content["body"] = json.dumps([{"type": "text", "value": 5}])
    article.live_revision.save()

    assert client.get(form_of(article)).status_code == 200
