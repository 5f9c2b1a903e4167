"""A list of ten and a list of five hundred articles need the same number of queries."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alliance_site import kept
from tests.builders import make_site_tree
from tests.crowds import make_many_articles

pytestmark = pytest.mark.django_db
ADDRESSES = [
    "/en/news/",
    "/en/news/?page=999",
    "/en/news/?year=1990",
    "/en/news/feed/",
    "/en/news/feed/?year=1990",
    "/en/search/?q=mediators",
    "/en/search/?q=mediators&group=news&page=2",
    "/en/news/article-7/",
    "/en/events/calendar.ics",
]


def queries(client):
    """Count the queries of each address in an edition in which nothing is kept yet."""
    found = {}
    for address in ADDRESSES:
        client.get(address)
    kept.forget()
    for address in ADDRESSES:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address).status_code == 200
        found[address] = len(captured)
    return found


def test_queries_do_not_grow_with_the_number_of_articles(client):
    pages = make_site_tree()
    make_many_articles(pages, 10)
    few = queries(client)
    make_many_articles(pages, 490)

    assert queries(client) == few
    assert client.get("/en/news/").context_data["total"] == 500
