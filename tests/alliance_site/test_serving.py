"""Pages are found with few queries, and the number does not grow with the pages there are."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alliance_site import kept
from news.models import Topic
from tests.builders import make_article, make_participant, make_site_tree

pytestmark = pytest.mark.django_db

BUDGET = 5


@pytest.fixture
def pages():
    return make_site_tree()


@pytest.fixture(params=[1, 300])
def many(request, pages):
    """Make 1 or 300 articles, each with a participant and a topic."""
    megara = make_participant(
        official_name="Μέγαρα",
        name_en="Megara",
        slug="megara",
        latitude=38,
        longitude=Decimal("23.34"),
    )
    topic = Topic.objects.create(key="housing", english="housing", french="logement")
    for number in range(request.param):
        make_article(
            pages,
            f"Article {number}",
            written_on=date(2015, 1, 1) + timedelta(days=number),
            participants=[megara],
            topics=[topic],
            countries=["GR"],
        )
    return pages


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
