"""The forms in a real browser: mistakes, the keyboard, and several things sent from one page."""

from datetime import date

import pytest
from django.test import Client
from playwright.sync_api import expect

from membership import links
from membership.process.states import State
from tests.browser.test_journey import files, fill_in, go_on
from tests.support.builders import decide, make_application

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("framed_pages")]
STARTS = ["join/start/", "cooperate/start/", "declaration/sign/start/", "contact/write/"]


def address(draft, step):
    return f"/en/join/{links.status_key(draft)}/{step}/"


@pytest.mark.parametrize("start", STARTS)
def test_mistakes_are_told_at_once_whatever_reads_the_page(open_page, start):
    page = open_page(width=360)
    page.goto(f"/en/{start}")
    go_on(page)

    assert page.title().startswith("Error: ")
    expect(page.locator("#errors")).to_be_focused()


def test_a_letter_and_an_answer_are_sent_from_one_page_and_a_late_word_is_told(open_page, barriers):
    case = make_application(State.QUESTION, mandate_pending_until=date(2030, 5, 5))
    address = f"/fr/application/{links.status_key(case)}/"
    page = open_page(width=360, dark=True, locale="fr")
    page.goto(address)
    go_on(page, "#letter-form button.button:not([name])")
    expect(page.locator("#errors")).to_be_focused()
    page.set_input_files('[name="letter"]', files())
    go_on(page, "#letter-form button.button:not([name])")
    fill_in(page, {"message": "Le conseil municipal."})
    go_on(page, "#form button.button:not([name])")
    assert barriers(page) == []

    decide(case, "decline")
    Client().post(address, {"message": "Encore un mot"})
    page.goto(address)
    assert "Encore un mot" in page.locator("main").inner_text()
    assert barriers(page) == []


def test_a_link_of_the_summary_leads_to_the_control(open_page):
    page = open_page(script=True)
    page.goto("/en/join/start/")
    go_on(page)
    page.click('.mistakes a[href="#id_authority_kind_0"]')

    assert page.evaluate("document.activeElement.id") == "id_authority_kind_0"


def test_enter_in_a_field_sends_the_form_and_takes_no_file_back(open_page):
    draft = make_application(State.DRAFT)
    page = open_page(script=False)
    page.goto(address(draft, "letter"))
    page.set_input_files('[name="letter"]', files())
    go_on(page)
    page.goto(address(draft, "letter"))
    fill_in(page, {"deciding_body": "Consiliul Local"})
    page.press('[name="deciding_body"]', "Enter")
    page.wait_for_url("**/check/#main")

    assert draft.attachments.count() == 2
