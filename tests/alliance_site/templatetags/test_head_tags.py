"""What programs read in the head of a page."""

import json

import pytest
from selectolax.lexbor import LexborHTMLParser
from wagtail.models import Locale

from alliance_site.models import Frame
from alliance_site.pictures import renditions
from tests.support.builders import make_article, make_event
from tests.support.pictures import library_picture

pytestmark = pytest.mark.django_db

HOSTILE = "</script><script>alert(1)</script><!-- <script> --> ]]> \\ \"'&amp;&lt;/script>\u2028x"


def test_a_shared_page_names_its_picture_in_its_own_language_or_not_at_all(client, pages):
    image = library_picture()
    renditions.make(image)
    make_article(pages, "Vienne", "fr", picture=image)
    make_article(pages, "Vienna", picture=image)

    assert "og:image:alt" not in client.get("/fr/news/vienne/").content.decode()
    assert (
        'og:image:alt" content="A round table"' in client.get("/en/news/vienna/").content.decode()
    )


@pytest.mark.parametrize(
    ("address", "word"),
    [("/en/", "name"), ("/en/news/hostile/", "headline"), ("/en/events/hostile/", "name")],
)
def test_no_words_end_the_data_or_begin_an_element(client, pages, address, word):
    Frame.objects.create(locale=Locale.objects.get(language_code="en"), site_name=HOSTILE)
    make_article(pages, HOSTILE, slug="hostile", teaser=HOSTILE)
    make_event(pages, HOSTILE, slug="hostile", teaser=HOSTILE, starts_on="2030-05-01")

    page = LexborHTMLParser(client.get(address).content.decode())

    (script,) = page.css("script")
    assert script.attributes == {"type": "application/ld+json"}
    assert script.parent.tag == "head"
    # A title is one line: what ends a line there becomes a blank.
    assert json.loads(script.text())[word].split() == HOSTILE.split()
    assert HOSTILE.split()[0] in page.css_first("title").text()
