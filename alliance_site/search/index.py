"""The rows of the search: folded text, written on publishing, read the same on each engine."""

import re
from collections.abc import Iterable
from html import unescape

from django.db import transaction

from alliance_site.caching import per_edition
from alliance_site.models import SearchEntry
from alliance_site.search.entries import BATCH, key_of
from alliance_site.search.groups import groups
from alliance_site.search.query_text import compounds, words

LONGEST_TEXT = 100_000
TAGS = re.compile(r"<[^>]*>")


def refresh(subject=None):
    """Write the rows of a page or thing anew, or those of everything.

    What is not public, or no longer there, yields no entry and loses its rows.
    """
    with transaction.atomic(), per_edition.for_the_moment():
        if subject is not None:
            keys = [(entry.key, entry.language) for entry in _write(subject)]
            stale = SearchEntry.objects.filter(key=key_of(subject))
            stale.exclude(language__in=[language for _key, language in keys]).delete()
            return
        SearchEntry.objects.all().delete()
        for _entry in _write(None):
            pass


def _write(subject):
    """Write the entries that the groups yield, and pass them on."""
    batch = []
    for group in groups():
        for entry in group.entries(subject):
            batch.append(_row(group.key, entry))
            yield entry
            if len(batch) >= BATCH:
                _save(batch)
                batch = []
    _save(batch)


def _row(group, entry):
    asked = _as_words(f"{entry.title} {entry.asked_for}")
    whole = f"{entry.title} {plain(entry.text)} {entry.asked_for}"
    return SearchEntry(
        group=group,
        key=entry.key,
        language=entry.language,
        title=entry.title[:300],
        excerpt=entry.excerpt,
        prose=plain(entry.prose),
        address=entry.address,
        written=entry.written,
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


def _save(rows: Iterable[SearchEntry]):
    SearchEntry.objects.bulk_create(
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
