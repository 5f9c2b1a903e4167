"""A form that is left and carried on elsewhere, and a case that is ended from its own page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from membership import links
from membership.models import JoinApplication, Submission
from membership.process.states import State
from tests.browser.test_journey import PAGES, files, fill_in, go_on
from tests.support.builders import make_application

SAVED = {"en": "Saved. Not sent yet.", "fr": "Enregistré. Pas encore envoyé."}
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("framed_pages")]


def begin_and_leave(page, language):
    """Fill in the first page of a form and finish it later; return the address that is told."""
    page.goto(f"/{language}/join/start/")
    fill_in(page, PAGES[0])
    go_on(page, 'button.button[name="later"]')
    assert page.locator("h1").inner_text() == SAVED[language]
    return page.locator("dl.facts bdi").inner_text()


def shown_files(page):
    return page.locator("main .files bdi").all_inner_texts()


@pytest.mark.sample(1)
@pytest.mark.parametrize("script", [False, True])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_form_is_carried_on_elsewhere_and_its_photographs_stay(open_page, language, script):
    here = {"script": script, "width": 360, "locale": language}
    address = begin_and_leave(open_page(**here), language)

    page = open_page(**here)
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

    assert page.locator(".mistakes a").count() == 1
    assert shown_files(page) == ["council.pdf", "page-2.jpg"]
    assert JoinApplication.objects.get().attachments.count() == 2


def go_to(page, found):
    """Go with the keyboard to what a script finds to be the right place."""
    for _key in range(120):
        page.keyboard.press("Tab")
        if page.evaluate(f"(here => {found})(document.activeElement)"):
            return
    raise AssertionError(f"The keyboard reaches nothing with {found}.")


def press(page, words):
    """Go with the keyboard to what has these words, and press it."""
    go_to(page, f"here.innerText.trim() === {words!r}")
    with page.expect_navigation():
        page.keyboard.press("Enter")


def type_in(page, answers):
    """Answer the questions of a page from top to bottom with the keyboard alone."""
    for name, answer in answers.items():
        go_to(page, f"here.name === {name!r}")
        match page.evaluate("document.activeElement.type"):
            case "radio":
                choose(page, answer)
            case "checkbox":
                page.keyboard.press("Space")
            case _:
                page.keyboard.type(answer)


def choose(page, value):
    """Go to one of several choices as a browser lets one do it, and take it."""
    for _choice in range(20):
        if page.evaluate("document.activeElement.value") == value:
            break
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")


def test_an_application_is_filled_in_and_sent_with_the_keyboard_alone(open_page):
    page = open_page()
    page.goto("/en/join/")
    press(page, "Start the form")
    answers = PAGES[0] | {"country": "Romania"}
    for typed in (answers, *PAGES[1:3], {"work_now": "Mediators.", "text_language": "Romanian"}):
        type_in(page, typed)
        press(page, "Save and continue")
    day = timezone.localdate() + timedelta(days=30)
    parts = {"day": day.day, "month": day.month, "year": day.year}
    typed = {f"mandate_pending_until_{part}": str(number) for part, number in parts.items()}
    type_in(page, {"mandate": "coming"} | typed)
    press(page, "Save and continue")
    type_in(page, {"authorised": ""})
    press(page, "Send the application")

    sent = JoinApplication.objects.get()
    assert page.locator(".receipt-open__reference").inner_text() == sent.reference
    assert (sent.country, sent.authority_kind) == ("RO", "municipality")
    assert sent.mandate_pending_until == day


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
