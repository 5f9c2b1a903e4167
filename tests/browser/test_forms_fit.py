"""Forms and private pages on the narrowest phone, with doubled text, on paper."""

from datetime import timedelta

import pytest
from django.utils import timezone

from membership import links
from membership.states import State
from tests.browser.fonts import FAMILIES
from tests.browser.test_journey import go_on
from tests.builders import make_application, make_frame, make_site_tree

pytestmark = pytest.mark.django_db(transaction=True)
SCREENS = [(320, 100), (360, 200)]
LONG = {
    "name": "Κοινωφελής Επιχείρηση Llanfairpwllgwyngyllgogerychwyrndrobwllllantysilio",
    "contact_email": "koinonikiprostasia@paradeigma.gov.example",
    "website": "https://www.verwaltungsgemeinschaft-musterhausen.example/oberbuergermeister",
}
# Above the control: what it is, what to know about it, what is wrong with the answer.
TOP_OF_FIELD = """() => {
  const field = document.activeElement.closest(".field");
  return Math.min(...[...field.querySelectorAll("label, legend, .err")].map(
    part => part.getBoundingClientRect().top));
}"""

SCROLLED = """() => ({end: new Promise(
  done => addEventListener("scrollend", () => done(scrollY), {once: true}))})"""


@pytest.fixture(autouse=True)
def _site(transactional_db):
    make_frame(make_site_tree())


def make_draft(**answers):
    """Make an application that lacks nothing but the letter, which is to come."""
    day = timezone.localdate() + timedelta(days=30)
    return make_application(State.DRAFT, mandate_pending_until=day, **answers)


def addresses():
    """Return every private page of an application whose answers are long words."""
    draft = links.status_key(make_draft(**LONG))
    sent = links.status_key(make_application(State.UNCONFIRMED, **LONG))
    asked = links.status_key(make_application(State.QUESTION, **LONG))
    steps = ("authority", "leader", "contact", "work", "check")
    yield from (f"/en/join/{draft}/{step}/" for step in steps)
    yield f"/en/application/{sent}/sent/"
    yield from (f"/{language}/application/{asked}/" for language in ("en", "fr"))


@pytest.mark.parametrize("letters", FAMILIES)
def test_long_answers_never_make_a_page_scroll_sideways(open_page, letters):
    wide = []
    for width, size in SCREENS:
        page = open_page(width=width, letters=letters)
        for address in addresses():
            page.goto(address)
            page.evaluate(f"document.documentElement.style.fontSize = '{size}%'")
            found = page.evaluate("document.documentElement.scrollWidth")
            wide += [(address, size, found)] if found > width else []
    assert wide == []


@pytest.mark.parametrize("letters", FAMILIES)
@pytest.mark.parametrize("start", ["join/start/", "cooperate/start/", "declaration/sign/start/"])
def test_a_link_to_a_mistake_shows_what_was_asked_and_what_is_wrong(open_page, start, letters):
    hidden = []
    for width, size in [*SCREENS, (1280, 100)]:
        page = open_page(width=width, letters=letters)
        page.set_viewport_size({"width": width, "height": 740})
        page.goto(f"/fr/{start}")
        go_on(page)
        page.evaluate(f"document.documentElement.style.fontSize = '{size}%'")
        for link in page.locator(".esum a").all():
            link.click()
            page.wait_for_function("document.activeElement.closest('.field')")
            found = page.evaluate(TOP_OF_FIELD)
            hidden += [] if 0 <= found < 40 else [(width, size, link.inner_text(), found)]
    assert hidden == []


def test_nobody_is_held_at_the_field_that_a_link_has_led_to(open_page):
    page = open_page(width=360)
    page.goto("/en/join/start/")
    go_on(page)
    page.click('.esum a[href="#id_population"]')
    page.evaluate("Promise.all(document.getAnimations().map(each => each.finished)).then(() => 0)")
    before, scrolled = page.evaluate("scrollY"), page.evaluate_handle(SCROLLED)
    page.mouse.move(180, 400)
    page.mouse.wheel(0, -150)
    assert scrolled.evaluate("scrolled => scrolled.end") == before - 150


def test_a_link_to_change_an_answer_shows_what_was_asked(open_page):
    page = open_page(width=360)
    page.goto(f"/fr/join/{links.status_key(make_draft())}/check/")
    page.click('a[href$="#id_mandate_pending_until_0"]')
    page.wait_for_url("**/work/**")
    page.wait_for_function("document.activeElement.closest('.field')")
    assert 0 <= page.evaluate(TOP_OF_FIELD) < 40


def test_a_printed_status_page_has_the_answers(page):
    case = make_application(State.QUESTION)
    page.goto(f"/en/application/{links.status_key(case)}/")
    page.emulate_media(media="print")

    printed = page.locator("main").inner_text()
    assert not page.locator('[name="message"]').is_visible()
    assert all(answer in printed for answer in (case.name, "Alex Example", case.contact_email))


@pytest.mark.parametrize("state", [State.UNCONFIRMED, State.NEW, State.SPAM])
def test_a_printed_receipt_has_the_answers(page, state):
    case = make_application(state)
    page.goto(f"/en/application/{links.status_key(case)}/sent/")
    shown = page.locator("main").inner_text()
    page.emulate_media(media="print")

    printed = page.locator("main").inner_text()
    assert "Alex Example" in printed
    assert "Alex Example" not in shown


def test_paragraphs_of_an_answer_have_each_their_direction(page):
    text = "שלום לכולם\nWe work for inclusion."
    case = make_application(State.NEW, work_now=text)
    page.goto(f"/en/application/{links.status_key(case)}/")

    answer = page.locator("dd", has_text="We work for inclusion.")
    assert (
        answer.evaluate("""element => {
        const line = document.createRange()
        line.selectNodeContents(element.lastChild)
        return line.getBoundingClientRect().left - element.getBoundingClientRect().left
    }""")
        < 2
    )


def test_a_printed_list_to_check_has_the_answers_and_no_link_to_change(page):
    draft = make_draft()
    page.goto(f"/en/join/{links.status_key(draft)}/check/")
    page.emulate_media(media="print")

    printed = page.locator("main").inner_text()
    assert draft.contact_email in printed
    assert "Change" not in printed
