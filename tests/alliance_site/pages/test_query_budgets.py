"""A page needs few queries once the process is warm, however many pages there are."""

from decimal import Decimal

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from alliance_site.caching import per_edition
from news.models import ArticlePage
from tests.support.builders import make_participant, make_site_tree, make_topic
from tests.support.crowds import make_many_articles

pytestmark = pytest.mark.django_db

BUDGET = 5


@pytest.fixture(scope="module", params=[1, 300])
def few_or_many(request, rows_of_module):
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
    topic = make_topic()
    make_many_articles(pages, number_of_articles)
    ArticlePage.objects.update(countries=["GR"])
    for name, chosen in (("participants", megara), ("topics", topic)):
        between = getattr(ArticlePage, name).through
        column = f"{chosen._meta.model_name}_id"
        between.objects.bulk_create(
            between(articlepage_id=key, **{column: chosen.pk})
            for key in ArticlePage.objects.values_list("pk", flat=True)
        )


def queries(client, address, status=200):
    """Count the queries of an address once the process is warm."""
    per_edition.forget()
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
        "/en/news/feed/",
        "/en/participants/",
        "/en/participants/megara/",
        "/en/declaration/",
        "/en/events/",
        "/en/about/",
        "/fr/news/article-0/",
    ],
)
def test_a_page_needs_no_more_queries_than_its_budget(client, few_or_many, address):
    captured = queries(client, address)

    listed = [query["sql"][:150] for query in captured if "edition" not in query["sql"]]
    assert len(captured) <= BUDGET, "\n".join(listed)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_article_needs_three_queries(client, few_or_many, language):
    # The edition, the article, and the titles of its neighbours.
    assert len(queries(client, f"/{language}/news/article-0/")) <= 3


@pytest.mark.parametrize("address", ["/en/", "/en/news/", "/en/news/article-0/", "/en/about/"])
def test_a_page_closed_elsewhere_costs_no_query(client, few_or_many, address):
    before = len(queries(client, address))
    note = Page.objects.get(slug="please-note", locale__language_code="en")
    PageViewRestriction.objects.create(page=note, restriction_type="login")
    connection.run_on_commit.clear()  # committed long ago, too

    assert len(queries(client, address)) <= before


@pytest.mark.parametrize(
    "address",
    [
        "/en/news/?year=1990&topic=housing&country=GR&participant=megara",
        "/en/participants/?q=meg&country=GR&kind=city",
    ],
)
def test_a_filtered_list_needs_no_more_than_eight(client, few_or_many, address):
    assert len(queries(client, address)) <= 8
