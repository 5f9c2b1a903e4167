"""A hundred times as many articles: what a reader waits for, against what it was.

A deep page, and a search for a word that stands in every text, read more rows the
more there are; all else stays what it was. ``MOST_ARTICLES=100000`` adds a zero.
"""

import os

import pytest

from alliance_site import kept
from tests.benchmarks.conftest import ROUNDS, rows, seconds
from tests.builders import make_site_tree
from tests.crowds import make_many_articles

pytestmark = pytest.mark.django_db
FEW = 100
MANY = int(os.environ.get("MOST_ARTICLES", "10000"))
# What is asked for, and how many times as long it may take with so many more articles.
LIMITS = {
    "first page of the list": ("/en/news/", 3),
    "deep page of the list": ("/en/news/?page=9", 3),
    "last page of the list": ("/en/news/?page=999999", 12),
    "an article": ("/en/news/article-50/", 3),
    "feed": ("/en/news/feed/", 3),
    "feed of a year": ("/en/news/feed/?year=1990", 4),
    "search, a word in one text": ("/en/search/?q=50", 4),
    "search, a word in every text": ("/en/search/?q=mediators", 60),
}


def timed(client):
    """Return the best time of each address once the process is warm."""
    kept.forget()
    found = {}
    for name, (address, _limit) in LIMITS.items():
        assert client.get(address).status_code == 200
        found[name] = min(seconds(lambda at=address: client.get(at)) for _ in range(ROUNDS))
    return found


def test_a_hundred_times_as_many_articles_take_little_longer(client):
    pages = make_site_tree()
    make_many_articles(pages, FEW)
    few = timed(client)
    make_many_articles(pages, MANY - FEW)
    many = timed(client)

    for name in LIMITS:
        rows.append((f"{name}: {MANY} articles against {FEW}", many[name], few[name]))
    slow = {name for name, (_at, limit) in LIMITS.items() if many[name] > limit * few[name]}
    assert not slow
