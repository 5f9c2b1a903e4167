"""The public pages in a real browser: readable on any screen, in light and in darkness."""

from datetime import date

import pytest

from alliance_site.models import Frame, HomePage
from membership.public.counting import answer_times
from tests.browser.fonts import FAMILIES
from tests.support.builders import (
    make_article,
    make_event,
    make_opening_statement,
    make_participant,
)

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
    f"participants/?q={'hinterwald' * 20}",
    "nowhere/",
]
MENU = {
    "en": ["News", "Participants", "Declaration", "Join", "Cooperate", "About"],
    "fr": ["Actualités", "Participants", "Déclaration", "Adhérer", "Coopérer", "À propos"],
}
NAME = {
    "en": ("European Alliance of Cities and Regions", "for Roma Inclusion"),
    "fr": ("Alliance européenne des villes et des régions", "pour l’inclusion des Roms"),
}
FRENCH = ["/fr/", "/fr/news/", "/fr/participants/", "/fr/declaration/"]
# Nobody writes such a word, but an address that was pasted is one.
LONG_WORD = "https://www.example.org/" + "verwaltungsgemeinschaft" * 6
HIGHEST_HEADER = 155
FIRST_NAME_ABOVE = 700
PHONE_HEIGHT = 740
LEAST_GAP = 9
# From each word to the next one in the same row, in pixels between the letters.
NAME_UNDER_THE_SEARCH = """() => {
    const search = document.querySelector(".search-link").getBoundingClientRect()
    const name = document.createRange()
    name.selectNodeContents(document.querySelector(".brand"))
    return [...name.getClientRects()].filter(box =>
        box.right > search.left && box.left < search.right &&
        box.bottom > search.top && box.top < search.bottom).map(box => box.right - search.left)
}"""
GAPS = """selector => {
  const boxes = [...document.querySelectorAll(selector)].map(link => {
    const range = document.createRange();
    range.selectNodeContents(link);
    return range.getBoundingClientRect();
  });
  return boxes.slice(1).map((box, i) => box.top > boxes[i].top ? 99 : box.left - boxes[i].right);
}"""
# Lines of the counter that reach over the square inside the ring, and over what stands around it.
ON_THE_DRAWING = """() => {
  const town = document.querySelector(".ring .town").getBoundingClientRect();
  const scale = town.width / 476;
  const x = town.left + 238 * scale, y = town.top + 248 * scale, radius = 146 * scale;
  const texts = document.createTreeWalker(
    document.querySelector(".ring p"), NodeFilter.SHOW_TEXT);
  const boxes = [];
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    boxes.push(...range.getClientRects());
  }
  const far = box => Math.max(
    ...[box.left, box.right].flatMap(side => [box.top, box.bottom].map(
      end => Math.hypot(side - x, end - y))));
  return boxes
    .filter(box => box.width && box.top < town.bottom && far(box) > radius)
    .map(box => [box.left, box.top, box.width, box.height]);
}"""


@pytest.fixture(autouse=True)
def _site_of_a_long_name(framed_pages, transactional_db):
    for frame in Frame.objects.all():
        words = MENU[frame.locale.language_code]
        frame.navigation = [
            ("link", {"text": word, "page": None, "url": f"/en/{word.lower()}/"}) for word in words
        ]
        frame.site_name, frame.site_name_tail = NAME[frame.locale.language_code]
        frame.auspices_short = "Congress · Council of Europe"
        frame.map_note = "In full compliance with Resolution 1244."
        frame.save()
    town = make_participant(official_name="Exampletown", longitude="21.7", latitude="38.2")
    make_article(framed_pages, "A round table", written_on=date(2015, 5, 6), participants=[town])
    make_article(framed_pages, "An eviction", grave=True)
    for language in ("en", "fr"):
        title, slug = f"{LONG_WORD} l’antitsiganisme", f"a-long-word-{language}"
        make_article(framed_pages, title, language, slug=slug, teaser=LONG_WORD)
    make_event(framed_pages)


def width_of(page):
    return page.evaluate("document.documentElement.scrollWidth")


def bottom_of(page, selector):
    return page.evaluate("s => document.querySelector(s).getBoundingClientRect().bottom", selector)


@pytest.mark.sample(1)
@pytest.mark.parametrize("fonts", FAMILIES)
@pytest.mark.parametrize(("width", "size"), [(320, 100), (320, 200), (360, 200), (1280, 100)])
def test_every_page_fits_however_narrow_or_large(open_page, fonts, width, size):
    page = open_page(width=width, fonts=fonts)
    wide = []
    for address in [*(f"/en/{each}" for each in PAGES), *FRENCH]:
        page.goto(address)
        page.evaluate(f"document.documentElement.style.fontSize = '{size}%'")
        wide += [(address, width_of(page))] if width_of(page) > width else []
    assert wide == []


@pytest.mark.sample(1)
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("fonts", FAMILIES)
def test_the_header_leaves_a_phone_to_the_page(open_page, fonts, language):
    page = open_page(width=360, fonts=fonts)
    page.goto(f"/{language}/participants/")

    assert bottom_of(page, "nav.navigation") <= HIGHEST_HEADER
    assert bottom_of(page, ".entries a") <= FIRST_NAME_ABOVE


@pytest.mark.sample(2)
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("fonts", FAMILIES)
def test_the_button_of_a_form_is_seen_without_scrolling(open_page, monkeypatch, fonts, language):
    known = answer_times.AnswerTimes(answers=24, days=9)
    monkeypatch.setattr(answer_times, "of_kind", lambda kind: known)
    page = open_page(width=360, fonts=fonts)
    for address in ("join/", "cooperate/", "declaration/sign/"):
        page.goto(f"/{language}/{address}")
        assert bottom_of(page, "main a.button") <= PHONE_HEIGHT, address


@pytest.mark.sample(1)
@pytest.mark.parametrize(("width", "size"), [(320, 100), (320, 175), (320, 200), (360, 200)])
@pytest.mark.parametrize("fonts", FAMILIES)
def test_the_name_of_the_alliance_keeps_clear_of_the_search(open_page, fonts, width, size):
    page = open_page(width=width, fonts=fonts)
    for language in ("en", "fr"):
        page.goto(f"/{language}/news/")
        page.evaluate(f"document.documentElement.style.fontSize = '{size}%'")
        assert page.evaluate(NAME_UNDER_THE_SEARCH) == [], language


@pytest.mark.parametrize("fonts", FAMILIES)
def test_the_words_of_the_menu_do_not_touch(open_page, fonts):
    page = open_page(width=360, fonts=fonts)
    for language in ("en", "fr"):
        page.goto(f"/{language}/")
        gaps = page.evaluate(GAPS, "nav.navigation a")
        assert min(gaps) >= LEAST_GAP, (language, gaps)


@pytest.mark.sample(1)
@pytest.mark.parametrize(("width", "size"), [(320, 100), (360, 100), (360, 200), (1280, 100)])
@pytest.mark.parametrize("fonts", FAMILIES)
def test_the_counter_never_touches_the_drawing_of_the_town(open_page, fonts, width, size):
    make_opening_statement(date(2015, 12, 31), participants=130, countries=29)
    for home in HomePage.objects.all():
        home.show_counter = True
        home.save_revision().publish()
    page = open_page(width=width, fonts=fonts)
    for language in ("en", "fr"):
        page.goto(f"/{language}/")
        page.evaluate(f"document.documentElement.style.fontSize = '{size}%'")
        assert page.evaluate(ON_THE_DRAWING) == [], language


def test_the_first_thing_the_keyboard_meets_leads_to_the_text(page):
    page.goto("/en/news/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    page.wait_for_url("**#main")


@pytest.mark.parametrize("address", ["news/an-eviction/", "declaration/", "declaration/sign/"])
def test_nothing_cheerful_stands_beside_a_grave_subject(page, address):
    page.goto(f"/en/{address}")

    assert page.locator(".street, .overline, .call, .town").count() == 0


def test_every_map_says_how_borders_are_meant(page):
    for address in ("participants/", "participants/exampletown/"):
        page.goto(f"/en/{address}")
        assert "Resolution 1244" in page.locator("figure:has(.map)").inner_text()
