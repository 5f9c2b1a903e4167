"""Every page before, on and behind the forms: valid HTML, and nothing in anybody's way.

By turns in English on a phone in the dark and in French on a desk in the light.
"""

import pytest

from tests.browser import every_form_page
from tests.browser.appearance import ugly_things
from tests.membership.views.test_unstored import sent_without_a_database
from tests.support.builders import make_pdf
from tests.support.visitors import MESSAGE, SIGNATURE, WORK, opened, start

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("framed_pages")]


def faults(page, address, barriers, markup_errors):
    answer = page.goto(address)
    found = [*barriers(page), *markup_errors(answer.body()), *ugly_things(page)]
    if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
        found.append("scrolls sideways")
    if answer.status != 200 and not address.endswith("/1-abc/"):
        found.append(f"answers {answer.status}")
    return found


@pytest.mark.sample(1)
@pytest.mark.parametrize("first", [0, 1], ids=["phone first", "desk first"])
def test_every_page_of_the_forms_is_valid_and_in_nobodys_way(
    open_page, barriers, markup_errors, first
):
    screens = [("/en/", open_page(width=320, dark=True)), ("/fr/", open_page(locale="fr"))]
    found = {}
    for number, address in enumerate(every_form_page.all_addresses(), first):
        language, page = screens[number % 2]
        here = address.replace("/en/", language, 1)
        found[here] = faults(page, here, barriers, markup_errors)

    assert len(found) > 100
    assert {address: what for address, what in found.items() if what} == {}


def test_what_is_said_where_nothing_is_kept_is_valid_and_in_nobodys_way(
    open_page, barriers, markup_errors, settings
):
    settings.LETTERS_PER_RECIPIENT = 0
    written, signed = opened("/en/contact/write/"), SIGNATURE | {"signed_text": make_pdf()}
    answers = [
        start(written, MESSAGE),
        sent_without_a_database("/en/contact/write/", MESSAGE),
        sent_without_a_database("/fr/declaration/sign/start/", signed),
        start("/fr/application/1-abc/", {}),
        start("/fr/join/1-abc/work/", WORK),
        start(every_form_page.closed_proposal(), every_form_page.YES),
    ]
    assert [answer.status_code for answer in answers] == [429, 503, 503, 404, 404, 410]
    pages, found = [open_page(width=320), open_page(dark=True)], []
    for number, answer in enumerate(answers):
        for page in pages:
            shown_at(page, f"/{number}/", answer)
            found += barriers(page)
        found += markup_errors(answer.content.decode())
    assert found == []


def shown_at(page, address, answer):
    """Show the answer to a post at an address that answers nothing of its own."""
    page.route(
        f"**{address}",
        lambda route: route.fulfill(body=answer.content, headers=dict(answer.headers)),
    )
    page.goto(address)
