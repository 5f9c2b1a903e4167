"""A page needs few queries once the process is warm, however many pages there are."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from alliance_site import kept
from news.models import Topic
from tests.builders import make_article, make_participant, make_site_tree

pytestmark = pytest.mark.django_db

BUDGET = 5


@pytest.fixture(scope="module", params=[1, 300])
def many(request, rows_of_module):
    """Make 1 or 300 articles, each with a participant and a topic."""
    with transaction.atomic():
        fill(make_site_tree(), request.param)
        # As far as the site can see, all this was committed long ago.
        connection.run_on_commit.clear()
        yield
        transaction.set_rollback(True)


def fill(pages, number_of_articles):
    megara = make_participant(
        official_name="Μέγαρα",
        name_en="Megara",
        slug="megara",
        latitude=38,
        longitude=Decimal("23.34"),
    )
    topic = Topic.objects.create(key="housing", english="housing", french="logement")
    for number in range(number_of_articles):
        make_article(
            pages,
            f"Article {number}",
            written_on=date(2015, 1, 1) + timedelta(days=number),
            participants=[megara],
            topics=[topic],
            countries=["GR"],
        )


def queries(client, address, status=200):
    """Count the queries of an address once the process is warm."""
    kept.forget()
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(address).status_code == status
    return captured


@pytest.mark.parametrize(
    "address",
    [
        "/en/",
        "/en/news/",
        "/en/news/article-0/",
        "/en/news/feed/",
        "/en/participants/",
        "/en/participants/megara/",
        "/en/declaration/",
        "/en/events/",
        "/en/about/",
        "/fr/news/article-0/",
    ],
)
def test_a_page_needs_no_more_queries_than_its_budget(client, many, address):
    captured = queries(client, address)

    listed = [query["sql"][:150] for query in captured if "edition" not in query["sql"]]
    assert len(captured) <= BUDGET, "\n".join(listed)


@pytest.mark.parametrize(
    "address",
    [
        "/en/news/?year=2015&topic=housing&country=GR&participant=megara",
        "/en/participants/?q=meg&country=GR&kind=city",
    ],
)
def test_a_filtered_list_needs_no_more_than_eight(client, many, address):
    assert len(queries(client, address)) <= 8
