"""Many articles made at once are what the site itself would have made."""

import pytest
from django.forms import model_to_dict

from alliance_site.models import SearchRow
from alliance_site.search import index
from news.models import ArticlePage
from tests.support.builders import make_article
from tests.support.crowds import BODY_HTML, make_many_articles

pytestmark = pytest.mark.django_db


def entries():
    rows = SearchRow.objects.filter(group="news").order_by("key")
    return [model_to_dict(row, exclude=["id"]) for row in rows]


def test_the_search_would_write_the_same_rows(pages):
    make_many_articles(pages, 12)
    made = entries()
    index.refresh()

    assert len(made) == 12
    assert made == entries()


def test_an_article_of_many_is_like_one_made_by_itself(pages):
    make_many_articles(pages, 2)
    many = ArticlePage.objects.get(slug="article-1")
    pages["en", "news"].refresh_from_db()
    one = make_article(pages, "Article 2", body=BODY_HTML)

    assert many.body.render_as_block() == one.body.render_as_block()
    assert many.path[:-1] == one.path[:-1]
    assert (many.url_path, many.depth) == (one.url_path.replace("-2", "-1"), one.depth)
    assert many.get_next_sibling() == one.page_ptr
