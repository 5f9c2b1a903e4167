"""Rows of the search are written whole, and go with what is no longer public."""

import pytest

from alliance_site.models import SearchRow
from alliance_site.search import index
from tests.support.builders import make_article

pytestmark = pytest.mark.django_db


def titles():
    return set(SearchRow.objects.filter(group="news").values_list("title", flat=True))


def test_everything_is_written_anew_and_what_is_gone_is_not(pages):
    make_article(pages, "A round table")
    make_article(pages, "A draft", live=False)
    SearchRow.objects.create(group="news", language="en", key="page:0", title="Gone")

    index.refresh()

    assert titles() == {"A round table"}


def test_one_thing_is_written_without_the_others(pages):
    first, second = make_article(pages, "First"), make_article(pages, "Second")
    index.refresh(first)
    assert titles() == {"First"}

    first.unpublish()
    index.refresh(first)
    index.refresh(second)

    assert titles() == {"Second"}


def test_a_text_is_kept_without_tags_in_one_line():
    assert index.plain("<p>Two\n towns</p><p>R&amp;D\x00</p>") == "Two towns R&D"
    assert len(index.plain("x" * (index.LONGEST_TEXT + 5))) == index.LONGEST_TEXT
