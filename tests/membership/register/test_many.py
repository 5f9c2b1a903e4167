"""Thousands of participants: the directory keeps within its budgets."""

import gzip
from datetime import date

import pytest
from django.db import connection, transaction

from alliance_site.caching import per_edition
from membership import register
from membership.demonstration import invented
from tests.support.builders import make_site_tree

MANY = 3_000


@pytest.fixture(scope="module")
def thousands(rows_of_module):
    with transaction.atomic():
        make_site_tree()
        register.enter_many(invented.participants(MANY), on=date(2020, 1, 1))
        connection.run_on_commit.clear()
        yield
        transaction.set_rollback(True)


@pytest.mark.django_db
@pytest.mark.one_engine
@pytest.mark.parametrize(
    ("query", "queries"), [("", 5), ("?q=muster&kind=city", 8), ("?country=GR&page=2", 8)]
)
def test_the_directory_of_thousands_keeps_within_its_budgets(
    client, thousands, django_assert_max_num_queries, query, queries
):
    per_edition.forget()
    client.get(f"/en/participants/{query}")
    with django_assert_max_num_queries(queries):
        response = client.get(f"/en/participants/{query}")

    listed = sum(len(group["entries"]) for group in response.context_data["groups"])
    assert 0 < listed <= 200
    assert len(gzip.compress(response.content, 6)) <= 20 * 1024


@pytest.mark.django_db
@pytest.mark.one_engine
def test_a_file_of_thousands_is_streamed_in_few_queries(
    client, thousands, django_assert_max_num_queries
):
    per_edition.forget()
    with django_assert_max_num_queries(50):
        response = client.get("/en/participants.csv")
        lines = sum(part.count(b"\n") for part in response)

    assert lines == MANY + 1
