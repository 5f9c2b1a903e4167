"""Articles and events in one list of the admin, with day, topics and the other language."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from membership.process.permissions import AUTHORS, OBSERVERS
from tests.support.builders import make_article, make_event, make_topic, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def topic():
    return make_topic(key="schools", english="Schools", french="Écoles")


def titles(response):
    return [page.title for page in response.context["object_list"]]


def test_articles_are_listed_with_day_topics_and_the_other_language(editor_client, pages, topic):
    make_article(pages, title="Only in English", written_on=date(2015, 3, 24), topics=[topic])

    html = editor_client.get(reverse("articles:index")).content.decode()

    for word in ("Only in English", "Schools", "missing", "24 March 2015"):
        assert word in html


def test_what_was_written_last_stands_first(editor_client, pages):
    make_article(pages, title="Old", written_on=date(2013, 1, 1))
    make_article(pages, title="New", written_on=date(2026, 1, 1))

    assert titles(editor_client.get(reverse("articles:index"))) == ["New", "Old"]


@pytest.mark.parametrize(
    "wanted",
    [{"written_on": "2015"}, {"topics": "schools"}, {"translation": "missing"}, {"live": "true"}],
)
def test_the_list_is_narrowed(editor_client, pages, topic, wanted):
    found = make_article(pages, title="Found", written_on=date(2015, 3, 24), topics=[topic])
    other = make_article(pages, title="Other", written_on=date(2013, 1, 1), live=False)
    make_article(pages, title="Autre", language="fr", translation_of=other, live=False)
    wanted = {name: topic.pk if name == "topics" else value for name, value in wanted.items()}

    assert titles(editor_client.get(reverse("articles:index"), wanted)) == [found.title]


def test_events_have_a_list_of_their_own(editor_client, pages):
    make_event(pages, title="A conference", starts_on=date(2026, 12, 1))

    assert titles(editor_client.get(reverse("events:index"))) == ["A conference"]


def test_topics_stand_in_the_order_of_their_names(editor_client, pages):
    topics = [make_topic(key, key.title(), "") for key in ("youth", "housing")]
    make_article(pages, title="Both", topics=topics)

    assert "Housing, Youth" in editor_client.get(reverse("articles:index")).content.decode()


def test_a_line_costs_no_queries_but_two_of_the_button_that_translates(editor_client, pages, topic):
    listing = reverse("articles:index")
    make_article(pages, title="First", topics=[topic])
    editor_client.get(listing)
    few = cost(editor_client, listing)
    for number in range(12):
        make_article(pages, title=f"Article {number}", topics=[topic])

    assert cost(editor_client, listing) == few + 2 * 12


def cost(client, address):
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)


@pytest.mark.parametrize(("role", "status"), [(AUTHORS, 200), (OBSERVERS, 302)])
def test_authors_see_the_articles_and_those_who_write_nothing_do_not(client, pages, role, status):
    client.force_login(make_user(role))

    assert client.get(reverse("articles:index")).status_code == status
    assert client.get(reverse("topics:add")).status_code == 302
