"""What a search text finds among the rows of the search, group by group.

A word of it finds every word that begins with it, whatever the accents.
"""

from dataclasses import dataclass, replace
from functools import reduce
from itertools import chain
from operator import or_

from django.core.paginator import Paginator
from django.db import connection
from django.db.models import Q
from django.db.models.functions import Left

from alliance_site.models import SearchRow
from alliance_site.search import meanings, nearness
from alliance_site.search.query_text import LONGEST_TEXT, asked_for

PER_PAGE = 10
SHOWN_OF_A_GROUP = 5
# Folded text begins with the title; sorted by it, no accent and no collation makes a difference.
BY_TITLE = Left("folded", 80)


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a group: how many, and a page of them."""

    key: str
    label: str
    total: int
    hits: tuple
    pager: object = None
    has_all_words: bool = True


def find(text, language, group=None, page=1):
    """Return what a search text finds, group by group, in one language; never an error.

    With a group only that, a page of it; else the first few of each group. Where nothing has
    all the words, what has at least half of them. Groups that have something of this very name
    come first, then those with one of its words, as it is, in a title or among those that
    people ask for, and last where nothing but longer words is: Ukraine is not an answer to “UK”.
    """
    in_language = SearchRow.objects.filter(language=language)
    asked = asked_for(text[:LONGEST_TEXT])
    for meaning in meanings.meanings(text[:LONGEST_TEXT]):
        rows = _matching(in_language, meaning)
        meant = list(dict.fromkeys(chain(*meaning)))
        if counts := nearness.counts(rows, meant, meaning[0]):
            asked, has_all_words = meant, True
            break
    else:
        rows, has_all_words = nearness.having_half(in_language, asked), False
        counts = nearness.counts(rows, asked, asked) if len(asked) > 1 else {}
    found = []
    for each in nearness.nearest_first(counts):
        if group and each.key != group:
            continue
        order = nearness.order(each, asked)
        if not has_all_words:
            order = ["-found", *order]
        own = rows.filter(group=each.key).order_by(*order, BY_TITLE, "key")
        shown = _shown(each, counts[each.key]["rows"], own, page if group else None)
        found.append(replace(shown, has_all_words=has_all_words))
    return found


def _shown(group, count, rows, page):
    rows = rows.only("title", "excerpt", "prose", "address", "written", "language")
    if page is None:
        return Found(group.key, group.heading, count, tuple(rows[:SHOWN_OF_A_GROUP]))
    paginator = Paginator(rows, PER_PAGE)
    paginator.count = count
    pager = paginator.get_page(page)
    return Found(group.key, group.heading, count, tuple(pager), pager)


def _matching(rows, meaning):
    if connection.vendor == "postgresql":
        lists = (" & ".join(map(_lexeme, asked)) for asked in meaning)
        # Words are letters and digits of ours only; the parameter is quoted once more.
        joined = " | ".join(f"({each})" for each in lists)
        return rows.extra(where=["vector @@ to_tsquery('simple', %s)"], params=[joined])
    lists = (Q(*(Q(folded__contains=f" {word}") for word in asked)) for asked in meaning)
    return rows.filter(reduce(or_, lists))


def _lexeme(word):
    return f"'{word.strip()}'" if word.endswith(" ") else f"'{word}':*"
