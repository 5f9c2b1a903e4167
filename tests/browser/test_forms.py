"""The forms in a real browser: nothing in anybody's way, on a phone and on a desk."""

from datetime import date

import pytest
from django.test import Client
from playwright.sync_api import expect

from membership import links
from membership.process.states import State
from tests.browser.test_journey import files, fill_in, go_on
from tests.support.builders import decide, make_application

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("framed_pages")]
STEPS = ["authority", "leader", "contact", "work", "letter", "check"]
STARTS = ["join/start/", "cooperate/start/", "declaration/sign/start/", "contact/write/"]
WIDTHS = [360, 1280]


def address(draft, step):
    return f"/en/join/{links.status_key(draft)}/{step}/"


def scrolls_sideways(page):
    return page.evaluate("document.documentElement.scrollWidth > window.innerWidth")


@pytest.mark.parametrize(
    ("start", "width"), [*[(start, 360) for start in STARTS], (STARTS[0], 1280)]
)
def test_a_form_and_its_mistakes_have_no_barrier(open_page, barriers, take_picture, start, width):
    page = open_page(width=width)
    page.goto(f"/en/{start}")
    assert barriers(page) == []
    assert not scrolls_sideways(page)
    go_on(page)

    assert page.title().startswith("Error: ")
    expect(page.locator("#errors")).to_be_focused()
    assert barriers(page) == []
    assert not scrolls_sideways(page)
    take_picture(page, f"form-{start}-{width}")


@pytest.mark.sample(1)
@pytest.mark.parametrize("width", WIDTHS)
def test_each_step_of_an_application_has_no_barrier(open_page, barriers, take_picture, width):
    draft = make_application(State.DRAFT)
    page = open_page(width=width)
    page.goto(address(draft, "letter"))
    page.set_input_files('[name="letter"]', files())
    go_on(page)
    for step in STEPS:
        page.goto(address(draft, step))
        assert barriers(page) == []
        assert not scrolls_sideways(page)
        take_picture(page, f"join-{step}-{width}")


@pytest.mark.sample(1)
@pytest.mark.parametrize("width", WIDTHS)
def test_receipt_and_status_page_have_no_barrier(open_page, barriers, take_picture, width):
    page = open_page(width=width)
    for state in (State.UNCONFIRMED, State.QUESTION):
        case = make_application(state)
        page.goto(f"/en/application/{links.status_key(case)}/sent/")
        assert barriers(page) == []
        page.goto(f"/en/application/{links.status_key(case)}/")
        assert barriers(page) == []
        take_picture(page, f"status-{state}-{width}")


@pytest.mark.sample(1)
@pytest.mark.parametrize("width", WIDTHS)
def test_a_status_page_with_everything_to_send_has_no_barrier(
    open_page, barriers, take_picture, width
):
    case = make_application(State.QUESTION, mandate_pending_until=date(2030, 5, 5))
    address = f"/fr/application/{links.status_key(case)}/"
    page = open_page(width=width, dark=width == 360, locale="fr")
    page.goto(address)
    go_on(page, "#letter-form button.button:not([name])")
    expect(page.locator("#errors")).to_be_focused()
    assert barriers(page) == []
    assert not scrolls_sideways(page)
    page.set_input_files('[name="letter"]', files())
    go_on(page, "#letter-form button.button:not([name])")
    fill_in(page, {"message": "Le conseil municipal."})
    go_on(page, "#form button.button:not([name])")
    assert barriers(page) == []
    take_picture(page, f"status-answered-{width}")

    decide(case, "decline")
    Client().post(address, {"message": "Encore un mot"})
    page.goto(address)
    assert barriers(page) == []
    take_picture(page, f"status-not-sent-{width}")


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
