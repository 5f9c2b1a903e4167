"""The rows of the search: folded text, written on publishing, read the same on each engine."""

import re
from collections.abc import Iterable
from html import unescape

from django.db import transaction

from alliance_site.caching import per_edition
from alliance_site.models import SearchRow
from alliance_site.search.groups import groups
from alliance_site.search.query_text import compounds, words
from alliance_site.search.rows import BATCH, key_of

LONGEST_TEXT = 100_000
TAGS = re.compile(r"<[^>]*>")


def refresh(subject=None):
    """Write the rows of a page or thing anew, or those of everything.

    What is not public, or no longer there, yields no row and loses its rows.
    """
    with transaction.atomic(), per_edition.for_the_moment():
        if subject is not None:
            keys = [(row.key, row.language) for row in _write(subject)]
            stale = SearchRow.objects.filter(key=key_of(subject))
            stale.exclude(language__in=[language for _key, language in keys]).delete()
            return
        SearchRow.objects.all().delete()
        for _row in _write(None):
            pass


def _write(subject):
    """Write the rows that the groups yield, and pass them on."""
    batch = []
    for group in groups():
        for row in group.rows(subject):
            batch.append(_folded(group.key, row))
            yield row
            if len(batch) >= BATCH:
                _save(batch)
                batch = []
    _save(batch)


def _folded(group, row):
    asked = _as_words(f"{row.title} {row.asked_for}")
    whole = f"{row.title} {plain(row.text)} {row.asked_for}"
    return SearchRow(
        group=group,
        key=row.key,
        language=row.language,
        title=row.title[:300],
        excerpt=row.excerpt,
        prose=plain(row.prose),
        address=row.address,
        written=row.written,
        folded=_as_words(whole),
        asked_for=asked,
    )


def _as_words(text):
    """Return the folded words of a text, each between two spaces."""
    return " ".join(["", *words(text), *dict.fromkeys(compounds(text)), ""])


def plain(html):
    """Return a text without tags, in one line, without what only the database would refuse."""
    text = unescape(TAGS.sub(" ", html[: 2 * LONGEST_TEXT])).replace("\x00", "")
    return " ".join(text.split())[:LONGEST_TEXT]


def _save(rows: Iterable[SearchRow]):
    SearchRow.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["key", "language"],
        update_fields=[
            "group",
            "title",
            "excerpt",
            "prose",
            "address",
            "written",
            "folded",
            "asked_for",
        ],
    )
