"""The forms of the admin in a real browser."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from membership.process.permissions import EDITORS
from tests.browser.test_journey import sign_in
from tests.support.builders import make_user

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.sample(1)
@pytest.mark.parametrize(("index", "model"), [("news", "articlepage"), ("events", "eventpage")])
def test_the_words_of_a_teaser_are_counted_while_they_are_written(pages, page, index, model):
    sign_in(page, make_user(EDITORS))
    page.goto(reverse("wagtailadmin_pages:add", args=["news", model, pages["en", index].pk]))
    counted = page.locator(".help:has(#id_teaser-words)")
    expect(counted).to_have_text("Words: 0")

    page.locator("#id_teaser").press_sequentially("Three words here")
    expect(counted).to_have_text("Words: 3")


def test_an_address_in_plain_letters_is_proposed_while_a_title_is_written(pages, page):
    sign_in(page, make_user(EDITORS))
    parent = pages["fr", "news"].pk
    page.goto(reverse("wagtailadmin_pages:add", args=["news", "articlepage", parent]))
    wanted = {
        "L’école à Orléans": "l-ecole-a-orleans",
        "Ημέρα στην Αθήνα": "imera-stin-athina",
        "День": "den",
        "Երևան": "erevan",
        "თბილისი": "tbilisi",
        "יום": "yvm",
    }
    for title, slug in wanted.items():
        page.locator("#id_title").fill(title)
        page.locator("#id_title").blur()
        expect(page.locator("#id_slug")).to_have_value(slug)
