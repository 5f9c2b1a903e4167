"""The search of the site: rows of folded text, written on publishing, read the same on each engine.

A word of the question finds every word that begins with it, whatever the accents.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial, reduce
from html import unescape
from itertools import chain
from operator import or_

from django.core.paginator import Paginator
from django.db import connection, transaction
from django.db.models import Q
from django.db.models.functions import Left
from wagtail.models import Page
from wagtail.search import index as wagtail_index

from alliance_site import registry
from alliance_site.caching import per_edition
from alliance_site.models import SearchEntry
from alliance_site.pages import languages, omissions
from alliance_site.pages import page_tree as trees
from alliance_site.search import nearness, page_words, questions
from alliance_site.search.query_text import LONGEST_QUESTION, asked_for, compounds, words

LONGEST_TEXT = 100_000
PER_PAGE = 10
SHOWN_OF_A_GROUP = 5
BATCH = 200
TAGS = re.compile(r"<[^>]*>")
# Folded text begins with the title; sorted by it, no accent and no collation makes a difference.
BY_TITLE = Left("folded", 80)


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found, as a group hands it to the search."""

    key: str
    language: str
    title: str
    address: str
    text: str = ""
    # Words under which people look for it; they count before those of the text.
    asked_for: str = ""
    excerpt: str = ""
    # What an excerpt may quote; the text serves the search only.
    prose: str = ""
    written: date | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a group: how many, and a page of them."""

    key: str
    label: str
    total: int
    hits: tuple
    pager: object = None
    has_all_words: bool = True


def key_of(subject):
    """Return the key of the rows of a page or another thing that can be found."""
    kind = "page" if isinstance(subject, Page) else subject._meta.label_lower
    return f"{kind}:{subject.pk}"


def find(text, language, group=None, page=1):
    """Return what a question finds, group by group, in one language; never an error.

    With a group only that, a page of it; else the first few of each group. Where nothing has
    all the words, what has at least half of them. Groups that have something of this very name
    come first, then those with one of its words, as it is, in a title or among those that
    people ask for, and last where nothing but longer words is: Ukraine is no answer to “UK”.
    """
    entries = SearchEntry.objects.filter(language=language)
    asked = asked_for(text[:LONGEST_QUESTION])
    for question in questions.readings(text[:LONGEST_QUESTION]):
        rows = _matching(entries, question)
        meant = list(dict.fromkeys(chain(*question)))
        if counts := nearness.counts(rows, meant, question[0]):
            asked, has_all_words = meant, True
            break
    else:
        rows, has_all_words = nearness.having_half(entries, asked), False
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


def _shown(group, count, entries, page):
    entries = entries.only("title", "excerpt", "prose", "address", "written", "language")
    if page is None:
        return Found(group.key, group.heading, count, tuple(entries[:SHOWN_OF_A_GROUP]))
    paginator = Paginator(entries, PER_PAGE)
    paginator.count = count
    pager = paginator.get_page(page)
    return Found(group.key, group.heading, count, tuple(pager), pager)


def _matching(rows, question):
    if connection.vendor == "postgresql":
        lists = (" & ".join(map(_lexeme, asked)) for asked in question)
        # Words are letters and digits of ours only; the parameter is quoted once more.
        joined = " | ".join(f"({each})" for each in lists)
        return rows.extra(where=["vector @@ to_tsquery('simple', %s)"], params=[joined])
    lists = (Q(*(Q(folded__contains=f" {word}") for word in asked)) for asked in question)
    return rows.filter(reduce(or_, lists))


def _lexeme(word):
    return f"'{word.strip()}'" if word.endswith(" ") else f"'{word}':*"


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
    for group in registry.search_groups:
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


def text_of(page):
    """Return all words below the title that Wagtail's own index would take."""
    parts = []
    for field in page.get_search_fields():
        if isinstance(field, wagtail_index.SearchField) and field.field_name != "title":
            value = field.get_value(page)
            parts.extend(value if isinstance(value, (list, tuple)) else [str(value or "")])
    return " ".join(str(part) for part in parts)


def page_entries(subject, models, wanted=lambda page: True):
    """Yield the public and wanted pages of some types, or the one that is asked about."""
    if subject is not None:
        if not isinstance(subject, models):
            return
        pages = [subject.specific]
    else:
        public = (trees.public(model.objects.all()) for model in models)
        pages = (page for rows in public for page in _in_batches(rows))
    for page in pages:
        if not (trees.is_public(page) and wanted(page)):
            continue
        if entry := omissions.attempt(partial(_entry_of, page), page, "the search"):
            yield entry


def _in_batches(pages):
    keys = list(pages.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), BATCH):
        yield from omissions.rows(pages.filter(pk__in=keys[start : start + BATCH]), "the search")


def _entry_of(page):
    text = text_of(page)
    return Entry(
        key=key_of(page),
        language=page.language,
        title=page.title,
        address=languages.address(page),
        text=text,
        asked_for=page_words.words(page),
        prose=text,
        excerpt=getattr(page, "teaser", "") or getattr(page, "summary", ""),
        written=getattr(page, "written_on", None) or getattr(page, "starts_on", None),
    )


def pages(subject=None):
    """Yield the pages of text for the search, or the one that is asked about."""
    models = [model for model in trees.branch_models() if model.__name__ != "HomePage"]
    # What people ask for by name stands with what one can do here.
    yield from page_entries(subject, tuple(models), lambda page: not page_words.words(page))


def pages_asked_for(subject=None):
    """Yield the pages that have words of their own under which people look for them."""
    yield from page_entries(subject, tuple(trees.branch_models()), page_words.words)
