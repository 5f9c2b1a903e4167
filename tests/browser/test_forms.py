"""The forms in a real browser: mistakes, the keyboard, and several things sent from one page."""

from datetime import date

import pytest
from django.test import Client
from playwright.sync_api import expect

from membership import links
from membership.process.states import State
from tests.browser.test_journey import files, fill_in, go_on
from tests.support.builders import decide, make_application, make_participant
from tests.support.visitors import PROPOSAL

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("framed_pages")]
STARTS = ["join/start/", "cooperate/start/", "declaration/sign/start/", "contact/write/"]


def address(draft, step):
    return f"/en/join/{links.status_key(draft)}/{step}/"


def enter_in_search(page, search):
    page.fill('[name="named_search"]', search)
    with page.expect_navigation():
        page.press('[name="named_search"]', "Enter")


def test_enter_where_a_participant_is_looked_for_finds_it_and_a_complete_page_goes_on(open_page):
    make_participant(official_name="Exampletown")
    make_participant(official_name="Exampleville")
    page = open_page(script=False)
    page.goto("/en/cooperate/start/")
    for search, said in (("exampl", "2 participants found."), ("exampletown", "1 participant")):
        enter_in_search(page, search)
        expect(page.locator("#named")).to_contain_text(said)
        assert page.url.endswith("#named")
        assert not page.title().startswith("Error: ")

    fill_in(page, PROPOSAL)
    enter_in_search(page, "exampletown")
    assert "/check/" in page.url
    expect(page.locator("main")).to_contain_text("Exampletown")


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
