"""The public pages in a real browser: readable on any screen, in light and in darkness."""

from datetime import date

import pytest

from alliance_site.models import Frame
from tests.builders import make_article, make_event, make_frame, make_participant, make_site_tree

pytestmark = pytest.mark.django_db(transaction=True)
PAGES = [
    "",
    "news/",
    "news/a-round-table/",
    "news/an-eviction/",
    "events/",
    "events/a-conference/",
    "participants/",
    "participants/exampletown/",
    "participants/figures/",
    "participants/figures/?on=yesterday",
    "declaration/",
    "please-note/",
    "about/",
    "search/?q=table",
    "join/",
    "cooperate/",
    "declaration/sign/",
    "nowhere/",
]
HIGHEST_HEADER = 155
FIRST_NAME_ABOVE = 700


@pytest.fixture(autouse=True)
def _site(transactional_db):
    pages = make_site_tree()
    make_frame(pages)
    for frame in Frame.objects.all():
        words = ["News", "Participants", "Declaration", "Join", "Cooperate", "About"]
        frame.navigation = [
            ("link", {"text": word, "page": None, "url": f"/en/{word.lower()}/"}) for word in words
        ]
        frame.site_name = "European Alliance of Cities and Regions"
        frame.auspices_short = "Congress · Council of Europe"
        frame.map_note = "In full compliance with Resolution 1244."
        frame.save()
    town = make_participant(official_name="Exampletown", longitude="21.7", latitude="38.2")
    make_article(pages, "A round table", written_on=date(2015, 5, 6), participants=[town])
    make_article(pages, "An eviction", grave=True)
    make_event(pages)


def width_of(page):
    return page.evaluate("document.documentElement.scrollWidth")


def bottom_of(page, selector):
    return page.evaluate("s => document.querySelector(s).getBoundingClientRect().bottom", selector)


def test_text_twice_as_large_still_fits_a_phone(open_page):
    page = open_page(width=360)
    for address in PAGES:
        page.goto(f"/en/{address}")
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert width_of(page) <= 360, address


def test_the_header_leaves_a_phone_to_the_page(open_page):
    page = open_page(width=360)
    page.goto("/en/participants/")

    assert bottom_of(page, "nav.nav") <= HIGHEST_HEADER
    assert bottom_of(page, ".rows a") <= FIRST_NAME_ABOVE


def test_the_first_thing_the_keyboard_meets_leads_to_the_text(page):
    page.goto("/en/news/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.url.endswith("#main")


@pytest.mark.parametrize("address", ["news/an-eviction/", "declaration/", "declaration/sign/"])
def test_nothing_cheerful_stands_beside_a_grave_subject(page, address):
    page.goto(f"/en/{address}")

    assert page.locator(".street, .eye, .call, .town").count() == 0


def test_every_map_says_how_borders_are_meant(page):
    for address in ("participants/", "participants/exampletown/"):
        page.goto(f"/en/{address}")
        assert "Resolution 1244" in page.locator("figure:has(.map)").inner_text()
