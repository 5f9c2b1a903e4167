"""Texts of rows are made such as every format can carry, whatever wrote them."""

import pytest
from django.core.exceptions import ValidationError

from alliance_site.models import InformationPage
from tests.support.builders import make_page

pytestmark = pytest.mark.django_db


def test_lines_and_texts_lose_what_no_format_carries(pages):
    page = make_page(pages["en", "home"], "History")
    page.title, page.summary = "Two\nlines\x0b", "First\r\nsecond\x00"

    page.full_clean()

    assert (page.title, page.summary) == ("Two lines", "First\nsecond")


def test_a_block_of_a_body_is_made_fit_as_well(pages):
    page = make_page(pages["en", "home"], "History", body=[("text", "<p>a\x0bb</p>")])

    page.full_clean()

    assert "\x0b" not in page.body[0].value.source


def test_a_title_of_which_nothing_is_seen_is_refused(pages):
    page = InformationPage(title="\u200b\u00ad", slug="nothing", locale=pages["en", "home"].locale)

    with pytest.raises(ValidationError, match="title"):
        page.clean_fields(exclude=["path", "depth", "content_type"])


def test_an_address_stays_as_it_is(pages):
    page = make_page(pages["en", "home"], "School")
    page.slug = "scho\x0bol"

    page.make_texts_fit()

    assert page.slug == "scho\x0bol"
