"""Every type of page, in every state of the news: valid HTML, and nothing in anybody's way.

By turns on a phone in the dark and on a desk in the light: the parts that pages are
made of come up in both often enough.
"""

import pytest

from tests.browser import every_page
from tests.browser.appearance import ugly_things

pytestmark = pytest.mark.django_db(transaction=True)
SITES = {
    "full": (every_page.make_every_page, every_page.FULL),
    "empty": (every_page.make_empty_site, every_page.EMPTY),
    "archive": (every_page.make_archive, every_page.ARCHIVE),
}


@pytest.mark.parametrize("name", SITES)
def test_every_page_is_valid_and_stands_in_nobodys_way(open_page, barriers, markup_errors, name):
    make, addresses = SITES[name]
    make()
    screens = [open_page(width=320, dark=True), open_page(width=1280)]
    found = {}
    for number, (address, words) in enumerate(addresses.items()):
        page = screens[number % 2]
        answer = page.goto(address)
        found[address] = [*barriers(page), *markup_errors(answer.body()), *ugly_things(page)]
        if words not in page.locator("body").inner_text():
            found[address].append(f"does not say “{words}”")
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            found[address].append("scrolls sideways")

    assert {address: what for address, what in found.items() if what} == {}
