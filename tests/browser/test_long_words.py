"""What editors and readers write without a space never makes a page wider than its screen."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alliance_site.search import index
from tests.browser.fonts import FAMILIES
from tests.support.builders import (
    make_article,
    make_event,
    make_frame,
    make_page,
    make_participant,
    make_site_tree,
    make_topic,
)

pytestmark = pytest.mark.django_db(transaction=True)
SCREENS = [(320, 100), (360, 200), (1280, 100)]
LONG = f"https://www.example.org/{'nachbarschaft' * 9}"
WORD = "L’antitsiganisme,\u00a0Nichtdiskriminierungsgesetzgebung-Arbeitsgemeinschaft"
ADDRESSES = [
    *("/en/", "/fr/", "/en/news/", "/fr/news/", "/en/news/long/", "/fr/news/un-mot/"),
    *("/en/events/", "/en/events/long/", "/en/about/long/", "/en/participants/long/"),
    *("/en/participants/", "/fr/participants/", f"/en/participants/?q={LONG}"),
    *(f"/en/news/?topic={LONG}", f"/en/search/?q={LONG}", "/en/search/?q=nachbarschaft"),
    *("/en/declaration/", "/en/declaration/signatories/", f"/en/{LONG[-100:]}/"),
]


@pytest.fixture(autouse=True)
def _site_of_long_words(transactional_db):
    make_frame(pages := make_site_tree())
    named = {"topics": [make_topic(key="long", english=LONG[:80], french=WORD[:80])]}
    named["participants"] = [make_participant(name_en=LONG[:60], slug="long")]
    make_article(pages, LONG, slug="long", teaser=LONG, body=f"<p>{LONG}</p>", **named)
    make_article(pages, WORD, "fr", slug="un-mot", teaser=WORD)
    soon = timezone.localdate() + timedelta(days=9)
    make_event(pages, LONG, slug="long", teaser=LONG, place=LONG, starts_on=soon, **named)
    make_page(pages["en", "about"], LONG, slug="long", summary=LONG)
    index.refresh()


@pytest.mark.sample(1)
@pytest.mark.parametrize("fonts", FAMILIES)
def test_long_words_never_make_a_page_scroll_sideways(open_page, fonts):
    wide = []
    for width, size in SCREENS:
        page = open_page(width=width, fonts=fonts)
        for address in ADDRESSES:
            page.goto(address)
            page.evaluate(f"document.documentElement.style.fontSize = '{size}%'")
            found = page.evaluate("document.documentElement.scrollWidth")
            wide += [(address[:40], size, found)] if found > width else []
    assert wide == []
