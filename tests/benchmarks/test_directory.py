"""The directory bears a register of ten thousand as it bears the one of today."""

from datetime import date
from functools import partial

import pytest
from django.core.cache import cache
from django.db import connection

from alliance_site.caching import per_edition
from membership import register
from membership.demonstration import invented

pytestmark = pytest.mark.django_db
TODAY, MANY = 130, 10_000
ADDRESSES = {
    "directory": "/en/participants/",
    "directory of a country": "/en/participants/?country=GR",
    "directory for a name": "/en/participants/?q=muster&kind=city",
    "directory in French": "/fr/participants/?theme=housing",
}


def enter(count):
    register.enter_many(invented.participants(count), on=date(2020, 1, 1))
    connection.run_on_commit.clear()  # as far as the site can see, long ago
    cache.clear()
    per_edition.forget()


def test_ten_thousand_participants_cost_little_more_than_a_hundred_and_thirty(
    client, pages, best, growth
):
    def measured():
        return {name: best(partial(client.get, address)) for name, address in ADDRESSES.items()}

    enter(TODAY)
    before = measured()
    enter(MANY - TODAY)
    now = measured()

    ratios = {
        name: growth(f"{name}, {MANY} against {TODAY}", now[name], before[name])
        for name in ADDRESSES
    }
    # Of the 130 three lie in the country; of the 10,000 its page shows two hundred.
    assert max(ratios.values()) < 12, ratios
