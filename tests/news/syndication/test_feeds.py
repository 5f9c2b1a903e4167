"""The feed is well-formed RSS 2.0 with whole texts, in one language, with lasting names."""

from datetime import date
from xml.etree import ElementTree

import feedparser
import pytest
from django.core.files.images import ImageFile

from alliance_site.models import AllianceImage
from alliance_site.pictures import renditions
from tests.support.builders import make_article, make_picture
from tests.support.markup import has

pytestmark = pytest.mark.django_db


def read(client, address="/en/news/feed/"):
    response = client.get(address)
    assert response.status_code == 200
    feed = feedparser.parse(response.content)
    assert not feed.bozo
    return feed


def picture():
    return AllianceImage.objects.create(
        title="Round table",
        description="A round table",
        credit="A. Sample",
        file=ImageFile(make_picture("round-table.jpg"), name="round-table.jpg"),
    )


def test_the_feed_has_what_readers_need(client, pages):
    values = {"teaser": "In short.", "body": "<p>All.</p>"}
    make_article(pages, "Vienna", written_on=date(2012, 5, 8), **values)

    feed = read(client)
    entry = feed.entries[0]

    assert (feed.version, feed.feed.language, feed.feed.title) == ("rss20", "en", "News")
    assert feed.feed.link == "http://testserver/en/news/"
    assert entry.link == "http://testserver/en/news/vienna/"
    assert entry.summary == "In short."
    assert "<p>All.</p>" in entry.content[0].value
    assert entry.published.startswith("Tue, 08 May 2012")


def test_the_name_of_an_entry_outlasts_its_address(client, pages):
    article = make_article(pages, "Vienna")
    before = read(client).entries[0].id
    article.slug, article.title = "another-address", "Another title"
    article.save()

    # A filter that finds everything is written anew each time.
    assert read(client, "/en/news/feed/?year=none").entries[0].id == before


def test_a_text_without_a_day_gets_none(client, pages):
    make_article(pages)

    assert "published" not in read(client).entries[0]


def test_a_picture_travels_along_unless_the_subject_is_grave(client, pages):
    image = picture()
    renditions.make_missing()
    make_article(pages, "With a picture", picture=image, written_on=date(2015, 1, 2))
    make_article(pages, "Grave", picture=image, grave=True, written_on=date(2015, 1, 1))

    with_picture, grave = read(client).entries

    assert with_picture.enclosures[0].type == "image/jpeg"
    assert with_picture.enclosures[0].href.startswith("http://testserver/")
    assert int(with_picture.enclosures[0].length) > 0
    assert ".fill-1080x675" in with_picture.enclosures[0].href
    assert grave.enclosures == []


def test_links_in_a_feed_lead_out_of_the_reader(client, pages):
    make_article(pages, body='<p><a href="/en/join/">Join</a></p>')

    assert 'href="http://testserver/en/join/"' in read(client).entries[0].content[0].value


def test_each_language_has_its_own_feed(client, pages):
    make_article(pages, "Only in English")
    make_article(pages, "En français", "fr")

    french = read(client, "/fr/news/feed/")

    assert french.feed.language == "fr"
    assert [entry.title for entry in french.entries] == ["En français"]


def test_a_narrowed_list_has_its_narrowed_feed(client, pages):
    make_article(pages, "Twelve", written_on=date(2012, 1, 1))
    make_article(pages, "Thirteen", written_on=date(2013, 1, 1))

    assert [e.title for e in read(client, "/en/news/feed/?year=2012").entries] == ["Twelve"]
    html = client.get("/en/news/?year=2012").content.decode()
    assert html.count('href="/en/news/feed/?year=2012"') >= 2
    assert has(
        html, 'type="application/rss+xml" title="News: 2012" href="/en/news/feed/?year=2012"'
    )
    assert read(client, "/en/news/feed/?year=2012").feed.title == "News: 2012"


def test_everything_that_rss_requires_is_there(client, pages):
    make_article(pages, "Vienna", written_on=date(2012, 5, 8))
    make_article(pages, "Without words", body="")

    root = ElementTree.fromstring(client.get("/en/news/feed/").content)
    channel = root.find("channel")

    assert (root.tag, root.attrib["version"]) == ("rss", "2.0")
    for required in ("title", "link", "description", "language", "lastBuildDate"):
        assert channel.findtext(required), required
    itself = channel.find("{http://www.w3.org/2005/Atom}link")
    assert itself.attrib["href"] == "http://testserver/en/news/feed/"
    assert [item.findtext("title") for item in channel.iter("item")] == ["Vienna", "Without words"]
    for item in channel.iter("item"):
        assert item.find("guid").attrib["isPermaLink"] == "false"
        assert item.findtext("guid").startswith("urn:uuid:")
        assert item.findtext("link").startswith("http://testserver/en/news/")
    assert channel.find("item").findtext("pubDate") == "Tue, 08 May 2012 12:00:00 +0200"


@pytest.mark.parametrize("address", ["/rss", "/feed", "/rss.xml", "/feed/"])
def test_guessed_addresses_lead_to_the_feed(client, pages, address):
    response = client.get(address)

    assert (response.status_code, response["Location"]) == (301, "/en/news/feed/")


def test_an_empty_feed_is_still_one(client, pages):
    assert read(client).entries == []
