"""Pages “In your language” are offered once each, by their own names, to readers of both trees."""

import pytest
from wagtail.models import PageViewRestriction

from membership.forms.introductions import language_sheets
from tests.support.builders import make_sheet

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("reader", ["en", "fr"])
def test_a_page_of_one_tree_is_offered_in_both_in_the_order_of_the_names(pages, reader):
    make_sheet(pages, "es")
    make_sheet(pages, "de", tree="fr")

    offered = language_sheets.offered(reader)

    assert [sheet.name for sheet in offered] == ["Deutsch", "Español"]
    assert [sheet.address for sheet in offered] == [f"/{reader}/in-de/", f"/{reader}/in-es/"]


def test_of_two_pages_in_one_language_the_reader_s_tree_has_its_own(pages):
    make_sheet(pages, "es")
    make_sheet(pages, "es", tree="fr", slug="en-espagnol")

    assert [sheet.address for sheet in language_sheets.offered("fr")] == ["/fr/en-espagnol/"]


def test_what_is_not_public_is_not_offered(pages):
    make_sheet(pages, "es", live=False)

    assert language_sheets.offered("en") == ()


def test_what_is_closed_is_not_offered(pages):
    page = make_sheet(pages, "es")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)

    assert language_sheets.offered("en") == ()


def test_the_model_decision_is_that_of_the_reader_else_the_english_one(pages):
    make_sheet(pages, "es")
    make_sheet(pages, "en")
    make_sheet(pages, "fr", tree="fr", model_decision="")

    assert language_sheets.decision("fr").decision == "/fr/in-en/decision/"


def test_there_is_no_model_decision_in_a_language_that_the_reader_may_not_know(pages):
    make_sheet(pages, "es")

    assert language_sheets.decision("fr") is None
