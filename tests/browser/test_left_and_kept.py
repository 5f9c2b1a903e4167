"""A form that is left and carried on elsewhere, and a case that is ended from its own page."""

import pytest

from membership import links
from membership.models import JoinApplication, Submission
from membership.process.states import State
from tests.browser.test_journey import PAGES, files, fill_in, go_on
from tests.support.builders import make_application

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("framed_pages")]


def begin_and_leave(page):
    """Fill in the first page of a form and finish it later; return the address that is told."""
    page.goto("/en/join/start/")
    fill_in(page, PAGES[0])
    go_on(page, 'button.button[name="later"]')
    assert page.locator("h1").inner_text() == "Saved. Not sent yet."
    return page.locator("dl.facts bdi").inner_text()


def shown_files(page):
    return page.locator("main .files bdi").all_inner_texts()


def test_a_form_is_carried_on_elsewhere_and_its_photographs_stay(open_page, barriers):
    address = begin_and_leave(begun := open_page(script=False, width=360))
    page, looked = open_page(script=False, width=360), open_page(width=360)
    looked.goto(begun.url)
    assert barriers(looked) == []

    page.goto(address)
    for answers in PAGES[1:4]:
        fill_in(page, answers)
        go_on(page)
    fill_in(page, {"mandate": "here"})
    for number, file in enumerate(files(), 1):
        page.set_input_files('[name="letter"]', file)
        go_on(page, 'button[name="more"]')
        assert len(shown_files(page)) == number
    fill_in(page, {"decided_on_day": "31", "decided_on_month": "2", "decided_on_year": "2026"})
    go_on(page)

    assert page.title().startswith("Error: ")
    assert shown_files(page) == ["council.pdf", "page-2.jpg"]
    assert JoinApplication.objects.get().attachments.count() == 2
    looked.goto(page.url)
    assert barriers(looked) == []


def press(page, words):
    """Go with the keyboard to what has these words, and press it."""
    for _key in range(90):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.innerText.trim()") == words:
            break
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_a_case_is_withdrawn_and_erased_with_the_keyboard_alone(open_page, barriers):
    case = make_application()
    page = open_page()
    page.goto(f"/en/application/{links.status_key(case)}/")
    press(page, "Withdraw it")
    assert barriers(page) == []
    press(page, "Withdraw it")
    assert page.locator("h1").inner_text() == "You withdrew this application"
    press(page, "Erase it")
    assert barriers(page) == []
    press(page, "Erase everything")

    assert page.locator("h1").inner_text() == "What you sent is erased"
    assert Submission.objects.get().state == State.ERASED
