"""A hundred, ten thousand and a hundred thousand articles: how much longer a reader waits.

Nearly everything takes what it took, because a page of the list is found by the
keys of its articles and a neighbour by its place among them. These grow, and why:

- the first visit after a change: every process reads day, key and subjects of each article once;
- a search for a word that stands in every text: all that is found is counted and ordered;
- a filter by country: the keys of countries stand in a text, which has to be read.

``MOST_ARTICLES=100000`` adds the last of the three.
"""

import os
from functools import partial

import pytest

from alliance_site.caching import per_edition
from tests.benchmarks.conftest import rows, seconds
from tests.support.crowds import make_many_articles

pytestmark = pytest.mark.django_db
FEW = 100
MOST = int(os.environ.get("MOST_ARTICLES", "10000"))
SIZES = sorted({FEW, min(10_000, MOST), MOST})
TIMES = 7
# What is asked for, and how many times as long it may take with the most articles.
LIMITS = {
    "first page of the list": ("/en/news/", 3),
    "deep page of the list": ("/en/news/?page=9", 3),
    "last page of the list": ("/en/news/?page=999999", 3),
    "list of a country": ("/en/news/?country=GR", 30),
    "the oldest article": ("/en/news/article-0/", 3),
    "feed": ("/en/news/feed/", 3),
    "feed of a year": ("/en/news/feed/?year=1990", 3),
    "search, a word in one text": ("/en/search/?q=0", 8),
    "search, a word in every text": ("/en/search/?q=mediators", 40),
}
FIRST_VISIT = "first visit after a change"
FIRST_LIMIT = {FIRST_VISIT: 40}


def timed(client):
    """Return the best time of each address once the process is warm."""
    found = {}
    for name, (address, _limit) in LIMITS.items():
        assert client.get(address).status_code == 200
        found[name] = best_of(partial(client.get, address))
    found[FIRST_VISIT] = best_of(lambda: (per_edition.forget(), client.get("/en/news/")))
    return found


def best_of(work):
    return min(seconds(work) for _ in range(TIMES))


def test_a_thousand_times_as_many_articles_take_little_longer(client, pages, say):
    made, times = 0, []
    for size in SIZES:
        taken = seconds(partial(make_many_articles, pages, size - made))
        say(f"{size} articles, made in {taken:.0f} s")
        made = size
        times.append(timed(client))
        for name, now in times[-1].items():
            rows.append((f"{name}: {size} articles against {FEW}", now, times[0][name]))

    limits = {name: limit for name, (_at, limit) in LIMITS.items()} | FIRST_LIMIT
    assert not {name for name in limits if times[-1][name] > limits[name] * times[0][name]}
