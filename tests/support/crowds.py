"""Very many articles at once, for which builders and index would take too long."""

import copy
import json
import uuid
from datetime import date, timedelta

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models.sql import InsertQuery
from django.utils import timezone
from wagtail.models import Page

from alliance_site.caching import per_edition
from alliance_site.models import SearchRow
from alliance_site.search import index as search_index
from alliance_site.search.page_rows import page_rows
from alliance_site.search.query_text import words
from alliance_site.search.rows import key_of
from news.models import ArticlePage

CHUNK = 2000
DAYS = 13_149  # thirty-six years
WORDS = "Councillors and mediators of the town met for a day and spoke of schools and housing. "
BODY_HTML = f"<p>{WORDS * 20}</p>"
BODY = json.dumps([{"type": "text", "value": BODY_HTML, "id": str(uuid.uuid4())}])


def make_many_articles(pages, number, language="en"):
    """Make published articles, one for each day from 1990 to 2025 and round again."""
    index = Page.objects.get(pk=pages[language, "news"].pk)
    now, kind = timezone.now(), ContentType.objects.get_for_model(ArticlePage)
    end = index.numchild + number
    for first in range(index.numchild, end, CHUNK):
        numbers = range(first, min(first + CHUNK, end))
        articles = [article(index, each, now, kind) for each in numbers]
        insert_all(index, articles)
        SearchRow.objects.bulk_create(rows_of_search(articles))
    Page.objects.filter(pk=index.pk).update(numchild=end)
    connection.run_on_commit.clear()  # as far as the site can see, long ago
    if connection.vendor == "postgresql":
        connection.cursor().execute("ANALYZE")  # which PostgreSQL does itself after a commit
    per_edition.forget()


def insert_all(index, articles):
    Page.objects.bulk_create([row_of_page(each) for each in articles])
    keys = dict(
        Page.objects.child_of(index).filter(path__gte=articles[0].path).values_list("path", "pk")
    )
    for each in articles:
        each.page_ptr_id = keys[each.path]
    insert(ArticlePage, articles)


def rows_of_search(articles):
    """Return what the search writes of the articles; the same text is not read twice."""
    alike = {}
    for each in articles:
        if each.teaser not in alike:
            alike[each.teaser] = each, row_of_search(each)
        first, row = alike[each.teaser]
        row = copy.copy(row)
        row.key, row.title, row.written = key_of(each), each.title, each.written_on
        row.address = row.address.replace(f"/{first.slug}/", f"/{each.slug}/")
        own, theirs = " ".join(words(each.title)), " ".join(words(first.title))
        row.folded = f" {own}{row.folded.removeprefix(f' {theirs}')}"
        row.asked_for = f" {own}{row.asked_for.removeprefix(f' {theirs}')}"
        yield row


def article(index, number, now, kind):
    """Return an article that lies where the next child of the list would."""
    return ArticlePage(
        path=Page._get_path(index.path, index.depth + 1, number + 1),
        depth=index.depth + 1,
        url_path=f"{index.url_path}article-{number}/",
        slug=f"article-{number}",
        title=f"Article {number}",
        draft_title=f"Article {number}",
        locale_id=index.locale_id,
        translation_key=uuid.uuid4(),
        content_type=kind,
        live=True,
        first_published_at=now,
        last_published_at=now,
        written_on=date(1990, 1, 1) + timedelta(days=number % DAYS),
        body=BODY,
        countries=[] if number % 10 else ["GR"],
        teaser="" if number % 2 else WORDS,
    )


def row_of_search(each):
    return search_index._folded("news", next(page_rows(each, ArticlePage)))


def row_of_page(each):
    return Page(**{field.attname: getattr(each, field.attname) for field in Page._meta.fields})


def insert(model, rows):
    """Write the rows of the model's own table; those of the table above are there already."""
    query = InsertQuery(model)
    query.insert_values(model._meta.local_concrete_fields, rows, raw=True)
    query.get_compiler("default").execute_sql()
