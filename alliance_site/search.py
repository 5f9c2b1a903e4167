"""The search of the site: rows of folded text, written on publishing, read the same on each engine.

A word of the question finds every word that begins with it, whatever the accents.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial, reduce
from html import unescape
from operator import or_

from django.core.paginator import Paginator
from django.db import connection, transaction
from django.db.models import Case, Count, F, Q, Value, When
from django.db.models.functions import Left
from wagtail.models import Page
from wagtail.search import index as wagtail_index

from alliance_site import kept, languages, looked_for, omissions, places, registry
from alliance_site import tree as trees
from alliance_site.models import SearchEntry
from alliance_site.search_text import (
    LONGEST_QUESTION,
    asked_for,
    compounds,
    singular,
    without_hyphens,
    words,
)

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
    all the words, what has at least half of them.
    """
    entries = SearchEntry.objects.filter(language=language)
    asked = asked_for(text[:LONGEST_QUESTION])
    for question in _questions(text[:LONGEST_QUESTION]):
        rows = _matching(entries, question)
        counts = _counts(rows)
        if counts:
            asked, has_all_words = question[0], True
            break
    else:
        rows, has_all_words = _having_half(entries, asked), False
        counts = _counts(rows) if len(asked) > 1 else {}
    found = []
    for each in registry.search_groups:
        if not counts.get(each.key) or (group and each.key != group):
            continue
        order = [F("written").desc(nulls_last=True)]
        if not has_all_words:
            order = ["-found", *order]
        elif each.whole_words_first:
            order = [-_whole_words(asked)]
        own = rows.filter(group=each.key).order_by(*order, BY_TITLE, "key")
        shown = _shown(each, counts[each.key], own, page if group else None)
        found.append(replace(shown, has_all_words=has_all_words))
    return found


def _questions(text):
    """Return what to ask, each time as lists of words of which one must be there as a whole.

    Later ones are for questions that find nothing: “City of Cork” finds whoever is only
    called Cork, and “conferences” finds one.
    """
    asked, bare = asked_for(text), asked_for(places.strip_designation(text)[0])
    alike = dict.fromkeys((tuple(asked), tuple(asked_for(without_hyphens(text)))))
    others = ((tuple(bare),), (tuple(map(singular, asked)),))
    return [question for question in dict.fromkeys((tuple(alike), *others)) if all(question)]


def _counts(rows):
    return dict(rows.order_by().values_list("group").annotate(Count("pk")))


def _whole_words(asked):
    """Return an expression for how many words of a question stand in a row as they are."""
    return _how_many(
        Q(folded__contains=f" {word} ") | Q(folded__endswith=f" {word}") for word in asked
    )


def _having_half(rows, asked):
    """Return the rows that have at least half of the words of a question, and how many."""
    found = _how_many(Q(folded__contains=f" {word}") for word in asked)
    return rows.annotate(found=found).filter(found__gte=(len(asked) + 1) // 2)


def _how_many(conditions):
    """Return an expression for how many conditions are met."""
    return sum((Case(When(each, then=1), default=0) for each in conditions), Value(0))


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
        lists = (" & ".join(f"'{word}':*" for word in asked) for asked in question)
        # Words are letters and digits of ours only; the parameter is quoted once more.
        joined = " | ".join(f"({each})" for each in lists)
        return rows.extra(where=["vector @@ to_tsquery('simple', %s)"], params=[joined])
    lists = (Q(*(Q(folded__contains=f" {word}") for word in asked)) for asked in question)
    return rows.filter(reduce(or_, lists))


def refresh(subject=None):
    """Write the rows of a page or thing anew, or those of everything.

    What is not public, or no longer there, yields no entry and loses its rows.
    """
    with transaction.atomic(), kept.for_the_moment():
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
    whole = f"{entry.title} {plain(entry.text)}"
    return SearchEntry(
        group=group,
        key=entry.key,
        language=entry.language,
        title=entry.title[:300],
        excerpt=entry.excerpt,
        prose=plain(entry.prose),
        address=entry.address,
        written=entry.written,
        folded=" ".join(["", *words(whole), *dict.fromkeys(compounds(whole))]),
    )


def plain(html):
    """Return a text without tags, in one line, without what only the database would refuse."""
    text = unescape(TAGS.sub(" ", html[: 2 * LONGEST_TEXT])).replace("\x00", "")
    return " ".join(text.split())[:LONGEST_TEXT]


def _save(rows: Iterable[SearchEntry]):
    SearchEntry.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["key", "language"],
        update_fields=["group", "title", "excerpt", "prose", "address", "written", "folded"],
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
        text=f"{text} {looked_for.words(page)}",
        prose=text,
        excerpt=getattr(page, "teaser", "") or getattr(page, "summary", ""),
        written=getattr(page, "written_on", None) or getattr(page, "starts_on", None),
    )


def pages(subject=None):
    """Yield the pages of text for the search, or the one that is asked about."""
    models = [model for model in trees.branch_models() if model.__name__ != "HomePage"]
    # What people ask for by name stands with what one can do here.
    yield from page_entries(subject, tuple(models), lambda page: not looked_for.words(page))


def pages_asked_for(subject=None):
    """Yield the pages that have words of their own under which people look for them."""
    yield from page_entries(subject, tuple(trees.branch_models()), looked_for.words)
