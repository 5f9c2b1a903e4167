"""Forms and private pages on the narrowest phone, with doubled text, on paper."""

from datetime import timedelta
from io import BytesIO
from itertools import pairwise

import pytest
from django.utils import timezone
from pypdf import PdfReader

from membership import links
from membership.process.states import State
from membership.views.addresses import step_address
from tests.browser.every_form_page import pages_with_mistakes
from tests.browser.fonts import FAMILIES
from tests.browser.test_journey import go_on
from tests.support import builders
from tests.support.builders import make_application
from tests.support.visitors import PROPOSAL, SIGNATURE, start

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("framed_pages")]
SCREENS = [(320, 100), (360, 200)]
LONG = {
    "name": "Κοινωφελής Επιχείρηση Llanfairpwllgwyngyllgogerychwyrndrobwllllantysilio",
    "contact_email": "koinonikiprostasia@paradeigma.gov.example",
    "website": "https://www.verwaltungsgemeinschaft-musterhausen.example/oberbuergermeister",
}
# Above the control: what it is, what to know about it, what is wrong with the answer.
TOP_OF_FIELD = """() => {
  const field = document.activeElement.closest(".field");
  return Math.min(...[...field.querySelectorAll("label, legend, .mistake")].map(
    part => part.getBoundingClientRect().top));
}"""

# What was asked and what is wrong, wherever a link of the page leads to one of its controls.
OUT_OF_SIGHT = """async targets => {
  const hidden = [], drawn = () => new Promise(requestAnimationFrame);
  document.documentElement.style.fontSize = "200%";
  for (const target of targets || [...document.querySelectorAll(".mistakes a")].map(a => a.hash)) {
    location.hash = target;
    for (let times = 0; times < 3; times++) await drawn();
    const field = document.querySelector(":target").closest(".field");
    const shown = field.matches("fieldset") ? "legend, .mistake" : "label, .mistake";
    const boxes = [...field.querySelectorAll(shown)].map(part => part.getBoundingClientRect());
    const top = Math.min(...boxes.map(box => box.top));
    const end = Math.max(...boxes.map(box => box.bottom));
    if (top < 0 || end > innerHeight) hidden.push([location.pathname, target, top, end]);
  }
  return hidden;
}"""

SCROLLED = """() => ({end: new Promise(
  done => addEventListener("scrollend", () => done(scrollY), {once: true}))})"""


def make_draft(**answers):
    """Make an application that lacks nothing but the letter, which is to come."""
    day = timezone.localdate() + timedelta(days=30)
    return make_application(State.DRAFT, mandate_pending_until=day, **answers)


def addresses():
    """Return every private page of an application whose answers are long words."""
    draft = links.status_key(make_draft(**LONG))
    sent = links.status_key(make_application(State.UNCONFIRMED, **LONG))
    asked = links.status_key(make_application(State.QUESTION, **LONG))
    steps = ("authority", "leader", "contact", "work", "letter", "check")
    yield from (f"/en/join/{draft}/{step}/" for step in steps)
    yield f"/en/application/{sent}/sent/"
    yield from (f"/{language}/application/{asked}/" for language in ("en", "fr"))


@pytest.mark.sample(1)
@pytest.mark.parametrize("fonts", FAMILIES)
def test_long_answers_never_make_a_page_scroll_sideways(open_page, fonts):
    wide = []
    for width, size in SCREENS:
        page = open_page(width=width, fonts=fonts)
        for private in addresses():
            page.goto(private)
            page.evaluate(f"document.documentElement.style.fontSize = '{size}%'")
            found = page.evaluate("document.documentElement.scrollWidth")
            wide += [(private, size, found)] if found > width else []
    assert wide == []


@pytest.mark.long
@pytest.mark.parametrize("fonts", FAMILIES)
@pytest.mark.parametrize("start", ["join/start/", "cooperate/start/", "declaration/sign/start/"])
def test_a_link_to_a_mistake_shows_what_was_asked_and_what_is_wrong(open_page, start, fonts):
    hidden = []
    for width, size in [*SCREENS, (1280, 100)]:
        page = open_page(width=width, fonts=fonts)
        page.set_viewport_size({"width": width, "height": 740})
        page.goto(f"/fr/{start}")
        go_on(page)
        page.evaluate(f"document.documentElement.style.fontSize = '{size}%'")
        for link in page.locator(".mistakes a").all():
            link.click()
            page.wait_for_function("document.activeElement.closest('.field')")
            found = page.evaluate(TOP_OF_FIELD)
            hidden += [] if 0 <= found < 40 else [(width, size, link.inner_text(), found)]
    assert hidden == []


def pages_to_check():
    """Yield the address of the last page of each form that has one."""
    yield step_address(make_draft(), "check")
    yield start("/en/cooperate/start/", PROPOSAL)["Location"]
    signed = SIGNATURE | {"signed_text": builders.make_pdf()}
    yield start("/en/declaration/sign/start/", signed)["Location"]


def open_small(open_page):
    page = open_page(width=320, fonts="wide")
    page.set_viewport_size({"width": 320, "height": 640})
    return page


def test_every_link_to_a_mistake_shows_label_and_message_in_the_smallest_window(open_page):
    page, hidden, targets = open_small(open_page), [], 0
    for found in pages_with_mistakes():
        for language in ("en", "fr"):
            page.goto(found.replace("/en/", f"/{language}/", 1))
            targets += page.locator(".mistakes a").count()
            hidden += page.evaluate(OUT_OF_SIGHT)
    for found in pages_to_check():
        page.goto(found)
        go_on(page)
        hidden += page.evaluate(OUT_OF_SIGHT)
    assert targets > 200
    assert hidden == []


def test_every_link_to_change_an_answer_shows_its_label_in_the_smallest_window(open_page):
    page, hidden = open_small(open_page), []
    for found in pages_to_check():
        page.goto(found)
        links_of_page = page.locator('a[href*="then=check#"]').all()
        by_page = {}
        for link in links_of_page:
            path, _sign, target = link.get_attribute("href").partition("#")
            by_page.setdefault(path, []).append(f"#{target}")
        assert by_page
        for path, targets in by_page.items():
            for language in ("en", "fr"):
                page.goto(path.replace("/en/", f"/{language}/", 1))
                hidden += page.evaluate(OUT_OF_SIGHT, targets)
    assert hidden == []


def test_nobody_is_held_at_the_field_that_a_link_has_led_to(open_page):
    page = open_page(width=360)
    page.goto("/en/join/start/")
    go_on(page)
    page.click('.mistakes a[href="#id_population"]')
    page.evaluate("Promise.all(document.getAnimations().map(each => each.finished)).then(() => 0)")
    before, scrolled = page.evaluate("scrollY"), page.evaluate_handle(SCROLLED)
    page.mouse.move(180, 400)
    page.mouse.wheel(0, -150)
    assert scrolled.evaluate("scrolled => scrolled.end") == before - 150


def test_a_link_to_change_an_answer_shows_what_was_asked(open_page):
    page = open_page(width=360)
    page.goto(f"/fr/join/{links.status_key(make_draft())}/check/")
    page.click('a[href$="#id_mandate_pending_until_0"]')
    page.wait_for_url("**#id_mandate_pending_until_0")
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


def test_long_words_of_headings_and_questions_are_divided_in_their_language(open_page):
    page = open_page(width=360)
    page.goto("/fr/join/start/")
    found = page.evaluate("""() => [...document.querySelectorAll("h1, label, legend")].map(
      part => [getComputedStyle(part).hyphens, part.closest("[lang]").lang].join())""")
    assert {*found} == {"auto,fr"}


def test_what_is_unfolded_keeps_its_distance(open_page):
    page = open_page(width=360)
    page.goto(f"/en/application/{links.status_key(make_application())}/")
    for place in ("#send-letter", "#add"):
        page.click(f"{place} > summary")
        boxes = [each.bounding_box() for each in page.locator(f"{place} > *").all()]
        gaps = [low["y"] - high["y"] - high["height"] for high, low in pairwise(boxes)]
        assert min(gaps) > 10, (place, gaps)


@pytest.mark.parametrize(("address", "most"), [("declaration/sign", 2), ("join", 5)])
def test_the_paper_form_leaves_no_heading_and_no_address_alone_on_a_page(open_page, address, most):
    page = open_page()
    page.goto(f"/fr/{address}/paper/")
    headings = {words.strip() for words in page.locator("h2").all_inner_texts()}
    sheets = PdfReader(BytesIO(page.pdf(format="A4"))).pages

    lines = [sheet.extract_text().strip().splitlines() for sheet in sheets]
    assert len(lines) <= most
    assert not headings & {found[-1].strip() for found in lines}
