"""A list of ten and one of a thousand articles need the same number of queries."""

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from alliance_site.caching import per_edition
from tests.support.builders import make_site_tree
from tests.support.crowds import make_many_articles

pytestmark = [pytest.mark.django_db, pytest.mark.one_engine]
FEW, MANY = 10, 1_000
ADDRESSES = [
    "/en/news/",
    "/en/news/?page=99",
    "/en/news/?year=1990",
    "/en/news/?country=GR",
    "/en/news/feed/",
    "/en/news/feed/?year=1990",
    "/en/search/?q=mediators",
    "/en/search/?q=mediators&group=news&page=2",
    "/en/news/article-7/",
    "/en/events/calendar.ics",
    "/sitemap.xml",
]


@pytest.fixture(scope="module")
def queries_with_few(rows_of_module):
    """Count the queries with few articles, and then make the many that the tests see."""
    with transaction.atomic():
        pages = make_site_tree()
        make_many_articles(pages, FEW)
        few = {address: queries(Client(), address) for address in ADDRESSES}
        make_many_articles(pages, MANY - FEW)
        yield few
        transaction.set_rollback(True)


def queries(client, address):
    """Count the queries of an address in a warm process, then in a new edition."""
    counts = []
    client.get(address)
    for begin in (lambda: None, per_edition.forget):
        begin()
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address).status_code == 200
        counts.append(len(captured))
    return counts


@pytest.mark.parametrize("address", ADDRESSES)
def test_queries_do_not_grow_with_the_number_of_articles(client, queries_with_few, address):
    assert queries(client, address) == queries_with_few[address]


def test_the_last_of_many_pages_shows_the_oldest(client, queries_with_few):
    context = client.get("/en/news/?page=100").context_data

    assert context["total"] == MANY
    assert [article.title for article in context["dated"]][-1] == "Article 0"
