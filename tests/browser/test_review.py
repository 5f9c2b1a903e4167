"""A decision in a real browser: the day, its plan, and what is in reach of a thumb."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client

from membership import dates, review
from membership.files import checks, store
from membership.process.permissions import REVIEWERS
from membership.process.states import State
from tests.support.builders import make_application, make_picture, make_user

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("pages")]


def sign_in(page, user, origin):
    client = Client()
    client.force_login(user)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": origin}])


@pytest.mark.sample(1)
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [360, 1280])
def test_taking_a_new_case_is_in_reach_at_once(
    open_page, live_server, decider, barriers, width, dark
):
    case = make_application(state=State.NEW, work_now="A long text. " * 100)
    page = open_page(width=width, dark=dark)
    sign_in(page, decider, live_server.url)

    page.goto(f"/admin/queue/inspect/{case.pk}/")

    button = page.get_by_role("button", name="Take", exact=True)
    box = button.bounding_box()
    assert 0 <= box["y"] <= 900 - box["height"]
    assert barriers(page) == []
    button.click()
    page.get_by_text("Being read").wait_for()


def test_every_box_of_a_question_is_seen_and_a_refusal_leads_to_its_field(
    open_page, live_server, decider
):
    page = open_page(width=360)
    sign_in(page, decider, live_server.url)
    page.goto(f"/admin/queue/{make_application(state=State.IN_REVIEW).pk}/step/ask/")

    boxes = page.locator(".case__choices input").all()
    sizes = [box.bounding_box() for box in boxes]
    assert len(boxes) > 10
    assert [size for size in sizes if min(size["width"], size["height"]) < 16] == []

    page.get_by_label("Last day for the answer").fill("2020-01-01")
    page.get_by_role("button", name="Ask the applicant").click()
    mistake = page.locator(".help-critical").get_by_role("link", name="Give a day from")
    assert mistake.bounding_box()["y"] < 900
    mistake.click()
    assert page.evaluate("document.querySelector(location.hash).name") == "answer_by"


# Without script Wagtail's own menu lies over a narrow page.
@pytest.mark.sample(2)
@pytest.mark.parametrize(("width", "script"), [(360, True), (1280, True), (1280, False)])
def test_a_decision_of_another_day_is_looked_at_first(
    open_page, live_server, decider, take_picture, width, script
):
    case = make_application(state=State.IN_REVIEW, themes=["housing"], country="GB")
    review.add_note(case, "The seal is hard to read.", by=make_user(REVIEWERS))
    day = dates.today() - timedelta(days=20)
    page = open_page(width=width, script=script)
    sign_in(page, decider, live_server.url)
    page.goto(f"/admin/queue/{case.pk}/step/accept/")

    page.get_by_label("Day of the decision").fill(day.isoformat())
    page.get_by_role("button", name="Show the plan for this day").click()

    page.locator("mark", has_text="Participant since").first.wait_for()
    # It arrived only today, which nobody was warned of before.
    page.locator("mark", has_text="is before").first.wait_for()
    take_picture(page, f"accept-another-day-{width}-{script}")
    page.get_by_role("button", name="Accept", exact=True).click()
    page.get_by_role("heading", name="Decision").wait_for()
    case.refresh_from_db()
    assert (case.state, case.decision_on) == (State.ACCEPTED, day)


@pytest.mark.parametrize("dark", [False, True])
def test_the_chosen_part_of_the_queue_stands_out_and_buttons_stand_in_line(
    open_page, live_server, decider, barriers, dark
):
    case = make_application(state=State.IN_REVIEW, name="Verwaltungsgemeinschaft" * 4)
    page = open_page(width=360, dark=dark)
    sign_in(page, decider, live_server.url)
    page.goto("/admin/queue/")
    colour = "each => getComputedStyle(each).backgroundColor"
    parts = page.locator(".queue-parts a")
    chosen, *others = [each.evaluate(colour) for each in parts.all()]

    assert chosen not in others
    assert barriers(page) == []
    page.goto(f"/admin/queue/inspect/{case.pk}/")
    lefts = {each.bounding_box()["x"] for each in page.locator(".case__bar > .button").all()}
    assert min(lefts) == page.locator(".case__bar").bounding_box()["x"]
    assert len(lefts) == 2  # two lines that begin alike, and one button beside the first
    assert page.evaluate("document.documentElement.scrollWidth") == 360


# What stands to the right of the screen; a part of the plan scrolls by itself.
CUT_OFF = """
() => [...document.querySelectorAll("main :not(header, header *)")].filter((each) => {
  const box = each.getBoundingClientRect();
  return box.width > 1 && box.right > innerWidth + 1 && !each.closest(".case__effect");
}).map((each) => `${each.tagName}.${each.className} ${each.textContent.slice(0, 30)}`)
"""


def make_case_of_long_words():
    """Make a case in which people wrote and sent what has no place to break."""
    long = "Verwaltungsgemeinschaft" * 6
    case = make_application(
        state=State.IN_REVIEW,
        name=long[:117],
        head_office=long,
        work_now=f"{long} https://drive.example/{long}",
        contact_email=f"{long[:60]}@{long[:50]}.example",
        website=f"https://www.example.org/{long}",
    )
    store.keep(case, checks.check(make_picture(f"{long[:110]}.png")))
    review.add_note(case, f"See https://drive.example.org/{long}", by=make_user(REVIEWERS))
    return case


@pytest.mark.parametrize(
    "screen", ["inspect/{}/", "{}/step/accept/", "{}/step/ask/", "{}/step/decline/", ""]
)
def test_a_long_word_never_cuts_a_page_of_the_queue(open_page, live_server, decider, screen):
    case = make_case_of_long_words()
    page = open_page(width=360)
    sign_in(page, decider, live_server.url)
    page.goto(f"/admin/queue/{screen.format(case.pk)}")

    assert page.evaluate(CUT_OFF) == []


def test_a_long_address_never_cuts_the_list_of_letters_or_a_letter(open_page, live_server, decider):
    letter = make_case_of_long_words().letters.first()
    page = open_page(width=360)
    sign_in(page, decider, live_server.url)
    for address in ("/admin/letter/", f"/admin/letter/inspect/{letter.pk}/"):
        page.goto(address)

        assert page.evaluate(CUT_OFF) == []
