"""Very many articles at once, for which the builders would take too long."""

import uuid
from datetime import date, timedelta

from django.contrib.contenttypes.models import ContentType
from django.db.models.sql import InsertQuery
from django.utils import timezone
from wagtail.models import Page

from alliance_site import kept, search
from news.models import ArticlePage

CHUNK = 400
WORDS = "Councillors and mediators of the town met for a day and spoke of schools and housing. "


def make_many_articles(pages, number, language="en"):
    """Make published articles, one for each day from 1990 on, and what finds them."""
    index = Page.objects.get(pk=pages[language, "news"].pk)
    for first in range(index.numchild, index.numchild + number, CHUNK):
        count = min(CHUNK, index.numchild + number - first)
        articles = [article(index, first + each) for each in range(count)]
        Page.objects.bulk_create([row_of_page(each) for each in articles])
        keys = dict(Page.objects.child_of(index).values_list("path", "pk"))
        for each in articles:
            each.page_ptr_id = keys[each.path]
        insert(ArticlePage, articles)
    Page.objects.filter(pk=index.pk).update(numchild=index.numchild + number)
    search.refresh()
    kept.forget()


def article(index, number):
    """Return an article that lies where the next child of the list would."""
    now = timezone.now()
    return ArticlePage(
        path=Page._get_path(index.path, index.depth + 1, number + 1),
        depth=index.depth + 1,
        url_path=f"{index.url_path}article-{number}/",
        slug=f"article-{number}",
        title=f"Article {number}",
        draft_title=f"Article {number}",
        locale_id=index.locale_id,
        translation_key=uuid.uuid4(),
        content_type=ContentType.objects.get_for_model(ArticlePage),
        live=True,
        first_published_at=now,
        last_published_at=now,
        written_on=date(1990, 1, 1) + timedelta(days=number),
        body=[("text", f"<p>{WORDS * 20}</p>")],
        teaser="" if number % 2 else WORDS,
    )


def row_of_page(each):
    return Page(**{field.attname: getattr(each, field.attname) for field in Page._meta.fields})


def insert(model, rows):
    """Write the rows of the model's own table; those of the table above are there already."""
    query = InsertQuery(model)
    query.insert_values(model._meta.local_concrete_fields, rows, raw=True)
    query.get_compiler("default").execute_sql()
