"""The forms of the admin in a real browser."""

import pytest
from django.urls import reverse

from membership.permissions import EDITORS
from tests.browser.test_journey import fill_in
from tests.builders import make_site_tree, make_user

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize(("index", "model"), [("news", "articlepage"), ("events", "eventpage")])
def test_the_words_of_a_teaser_are_counted_while_they_are_written(page, index, model):
    pages = make_site_tree()
    page.goto("/admin/")
    sign_in = {"login": make_user(EDITORS).email, "password": "a long enough password"}
    fill_in(page, sign_in)
    page.click('form button[type="submit"]')
    page.goto(reverse("wagtailadmin_pages:add", args=["news", model, pages["en", index].pk]))
    counted = page.locator(".help:has(#id_teaser-words)")
    assert counted.inner_text() == "Words: 0"

    page.locator("#id_teaser").press_sequentially("Three words here")
    assert counted.inner_text() == "Words: 3"
