"""The rows of the search follow what is published, closed, moved and deleted."""

import pytest
from wagtail.models import PageViewRestriction

from alliance_site.models import SearchRow
from tests.support.builders import (
    make_article,
    make_page,
)
from tests.support.searches import found

pytestmark = pytest.mark.django_db


def test_publishing_and_unpublishing_keep_the_rows_in_step(pages):
    article = make_article(pages, "A round table")
    article.save_revision().publish()
    assert found("round") == ["A round table"]

    article.title = "A square table"
    article.save_revision()
    assert found("round") == ["A round table"]
    article.save_revision().publish()
    assert found("square") == ["A square table"]

    article.unpublish()
    assert found("square") == []


def test_what_is_deleted_is_not_found(pages):
    article = make_article(pages, "A round table")
    article.save_revision().publish()
    article.delete()

    assert found("round") == []


def test_a_restricted_page_is_not_found_until_it_is_open_again(pages):
    article = make_article(pages, "A round table")
    article.save_revision().publish()
    restriction = PageViewRestriction.objects.create(page=article, restriction_type="login")
    assert found("round") == []
    article.save_revision().publish()
    assert found("round") == []

    restriction.delete()
    assert found("round") == ["A round table"]


def test_what_is_moved_is_found_at_its_new_address(pages):
    page = make_page(pages["en", "home"], "Roundabout")
    page.save_revision().publish()
    page.move(pages["en", "about"], pos="last-child")

    assert [row.address for row in SearchRow.objects.filter(title="Roundabout")] == [
        "/en/about/roundabout/"
    ]
