"""The search of the site: rows of folded text, written on publishing, read the same on each engine.

A word of the question finds every word that begins with it, whatever the accents.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from html import unescape

from django.core.paginator import Paginator
from django.db import connection, transaction
from django.db.models import Case, Count, F, Q, When
from django.db.models.functions import Left
from wagtail.models import Page
from wagtail.search import index as wagtail_index

from alliance_site import kept, languages, looked_for, omissions, places, registry
from alliance_site import tree as trees
from alliance_site.models import SearchEntry
from alliance_site.search_text import LONGEST_QUESTION, asked_for, singular, words

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


def key_of(subject):
    """Return the key of the rows of a page or another thing that can be found."""
    kind = "page" if isinstance(subject, Page) else subject._meta.label_lower
    return f"{kind}:{subject.pk}"


def find(text, language, group=None, page=1):
    """Return what a question finds, group by group, in one language; never an error.

    With a group only that, a page of it; else the first few of each group.
    """
    text = text[:LONGEST_QUESTION]
    # If nothing has all the words: “City of Cork” finds whoever is only called Cork, and
    # “conferences” finds one.
    asked, bare = asked_for(text), asked_for(places.strip_designation(text)[0])
    questions = dict.fromkeys((tuple(asked), tuple(bare), tuple(map(singular, asked))))
    for asked in filter(None, questions):
        rows = _matching(SearchEntry.objects.filter(language=language), asked)
        counts = dict(rows.order_by().values_list("group").annotate(Count("pk")))
        if counts:
            break
    else:
        return []
    found = []
    for each in registry.search_groups:
        if not counts.get(each.key) or (group and each.key != group):
            continue
        first = F("written").desc(nulls_last=True)
        if each.whole_words_first:
            first = -_whole_words(asked)
        entries = rows.filter(group=each.key).order_by(first, BY_TITLE, "key")
        found.append(_shown(each, counts[each.key], entries, page if group else None))
    return found


def _whole_words(asked):
    """Return an expression for how many words of a question stand in a row as they are."""
    return sum(
        Case(
            When(Q(folded__contains=f" {word} ") | Q(folded__endswith=f" {word}"), then=1),
            default=0,
        )
        for word in asked
    )


def _shown(group, count, entries, page):
    entries = entries.only("title", "excerpt", "prose", "address", "written", "language")
    if page is None:
        return Found(group.key, group.heading, count, tuple(entries[:SHOWN_OF_A_GROUP]))
    paginator = Paginator(entries, PER_PAGE)
    paginator.count = count
    pager = paginator.get_page(page)
    return Found(group.key, group.heading, count, tuple(pager), pager)


def _matching(rows, asked):
    if connection.vendor == "postgresql":
        question = " & ".join(f"'{word}':*" for word in asked)
        # Words are letters and digits of ours only; the parameter is quoted once more.
        return rows.extra(where=["vector @@ to_tsquery('simple', %s)"], params=[question])
    for word in asked:
        rows = rows.filter(folded__contains=f" {word}")
    return rows


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
    text = plain(entry.text)
    return SearchEntry(
        group=group,
        key=entry.key,
        language=entry.language,
        title=entry.title[:300],
        excerpt=entry.excerpt,
        prose=plain(entry.prose),
        address=entry.address,
        written=entry.written,
        folded=f" {' '.join(words(f'{entry.title} {text}'))}",
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
