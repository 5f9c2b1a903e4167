"""Which pages the search learns of, and with which words."""

import pytest

from alliance_site.models import InformationPage
from alliance_site.search import page_rows
from tests.support.builders import make_page

pytestmark = pytest.mark.django_db


def test_a_page_that_is_not_public_yields_nothing(pages):
    make_page(pages["en", "home"], "Public")
    draft = make_page(pages["en", "home"], "Draft", live=False)

    titles = {row.title for row in page_rows.page_rows(None, (InformationPage,))}

    assert "Public" in titles
    assert "Draft" not in titles
    assert not list(page_rows.page_rows(draft, (InformationPage,)))


def test_a_page_of_another_type_yields_nothing(pages):
    assert not list(page_rows.page_rows(pages["en", "news"], (InformationPage,)))


def test_a_page_stands_once_by_its_own_words_or_by_those_that_people_ask_for(pages):
    make_page(pages["en", "home"], "History")
    plain = {row.address for row in page_rows.pages()}
    asked_for = {row.address for row in page_rows.pages_asked_for()}

    assert "/en/history/" in plain
    assert "/en/about/" in asked_for
    assert not plain & asked_for


def test_the_words_of_the_text_are_taken_and_the_title_stands_apart(pages):
    page = make_page(pages["en", "home"], "History", body=[("text", "<p>Two mediators.</p>")])

    text = page_rows.text_of(page)

    assert "Two mediators." in text
    assert "History" not in text
