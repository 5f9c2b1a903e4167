"""The demonstration as a visitor walks it: nothing is out of reach, French pages speak French."""

import json
import re
from functools import cache
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.test import Client
from wagtail.models import get_page_models

from alliance_site.models import FramedPage
from alliance_site.pages import damages, languages
from alliance_site.search import index
from membership.demonstration import register
from news.demonstration import articles_and_events, tree
from news.models import EventPage
from tests.support.demonstration import participants

pytestmark = [pytest.mark.django_db, pytest.mark.one_engine]
MOST_LINKS = 3
# Words of our own data that a French page would show only if it had no French for them.
ENGLISH = (
    r"\b(?:Mayor|Old site|items?|undated|municipality|signatory|unofficial|written on|Early)\b"
)


@pytest.fixture(scope="module", autouse=True)
def _pages_of_the_demonstration(rows_of_module):
    pages = tree.make_pages()
    register.load()
    articles_and_events.load_topics()
    articles_and_events.load_articles(pages)
    articles_and_events.load_events(pages)
    index.refresh()


FOREIGN = {"en": r"\bGens du voyage\b|\bDosta\b(?!!)", "fr": r"\bTravellers\b|\bDosta\b(?!!)"}


class Reader(HTMLParser):
    """Collects the links of a page, and its words that are not marked as in another language."""

    EMPTY = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "use"})

    def __init__(self, html, address):
        super().__init__()
        self.address, self.language = address, address[1:3]
        self.links, self.words, self._languages = set(), [], [self.language]
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "a" and attrs.get("href", "").startswith("/"):
            self.links.add(attrs["href"].partition("#")[0])
        if tag == "a" and re.fullmatch(r"\?page=\d+", attrs.get("href", "")):
            self.links.add(self.address + attrs["href"])
        if tag not in self.EMPTY:
            self._languages.append(attrs.get("lang", self._languages[-1]))

    def handle_endtag(self, tag):
        if tag not in self.EMPTY and len(self._languages) > 1:
            self._languages.pop()

    def handle_data(self, data):
        if self._languages[-1] == self.language:
            self.words.append(data)


@cache
def sitemap():
    root = ElementTree.fromstring(Client().get("/sitemap.xml").content)
    return {place.text.removeprefix(settings.SITE_ORIGIN) for place in root.findall(".//{*}loc")}


@cache
def read(address):
    """Return a page as it was when a test first asked for it; no test changes any."""
    answer = Client().get(address)
    is_page = answer.status_code == 200 and answer["Content-Type"].startswith("text/html")
    return Reader(answer.content.decode(), address) if is_page else None


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_page_of_the_sitemap_is_three_links_from_home_at_most(language):
    home = f"/{language}/"
    wanted = {address for address in sitemap() if address.startswith(home)}
    reached, frontier = {home}, {home}
    for _step in range(MOST_LINKS):
        if wanted <= reached:
            break
        pages = filter(None, (read(address) for address in sorted(frontier)))
        frontier = {link for page in pages for link in page.links if link.startswith(home)}
        frontier -= reached
        reached |= frontier

    assert len(wanted) > 20
    assert wanted - reached == set()


def test_french_pages_speak_french():
    addresses = [
        address for address in sitemap() if re.match(r"/fr/(participants|declaration)/", address)
    ]
    found = {address: re.findall(ENGLISH, " ".join(read(address).words)) for address in addresses}

    assert len(found) > 10
    assert {address: words for address, words in found.items() if words} == {}


@pytest.mark.parametrize(
    ("language", "address", "words", "day"),
    [
        ("en", "romed2-romact-launch-italy", "ROMED2 Italy", "18 January 2014"),
        ("fr", "lancement-romed2-romact-italie", "ROMED2 Italie", "18 janvier 2014"),
    ],
)
def test_an_event_whose_day_became_known_does_not_contradict_itself(
    client, language, address, words, day
):
    """Wherever its teaser stands, the teaser knows what the page knows."""
    event = EventPage.objects.get(slug=address)
    page = client.get(languages.address(event)).content.decode()
    shown_at = [
        page,
        client.get(f"/{language}/events/").content.decode(),
        client.get(f"/{language}/search/", {"q": words, "group": "news"}).content.decode(),
    ]
    description = re.search(r'<meta name="description" content="([^"]*)"', page)[1]
    program = json.loads(re.search(r'"application/ld\+json"[^>]*>(.*?)</script>', page)[1])

    for told in (event.teaser, description, program["description"], *shown_at):
        assert day in told
        assert "Milan" in told
        assert not re.search(r"still to be|rest(?:e|ait) à fixer", told)
    assert program["location"]["name"] == event.place == "Milan"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_word_in_another_language_says_so(language):
    names = set().union(*(_own_names(entry) for entry in participants()))
    foreign = re.compile("|".join([FOREIGN[language], *map(re.escape, names)]))
    addresses = [place for place in sitemap() if place.startswith(f"/{language}/")]
    pages = [page for place in addresses if (page := read(place))]

    found = {page.address: foreign.findall("\n".join(page.words)) for page in pages}
    unmarked = {address: words for address, words in found.items() if words}

    assert unmarked == {}


def test_every_page_is_as_it_was_published():
    models = [model for model in get_page_models() if issubclass(model, FramedPage)]

    assert [found for model in models for found in damages.of_type(model)] == []


def _own_names(entry):
    """Return the names that a participant has in its own language only."""
    ours = {entry.get("name_en"), entry.get("name_fr"), None, ""}
    return {entry.get("official_name"), entry.get("second_official_name")} - ours
