"""The frame stands around every page, in the reader's language, and asks nobody who he is."""

import pytest
from django.db import connection
from wagtail.models import Locale

from alliance_site.caching import edition, per_edition
from alliance_site.models import Frame
from news.models import NewsIndexPage
from tests.support.markup import has

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(pages):
    for language, news in (("en", "News"), ("fr", "Actualités")):
        Frame.objects.create(
            locale=Locale.objects.get(language_code=language),
            site_name=f"Alliance {language}",
            mission="Mission.",
            auspices="<p>Under the auspices.</p>",
            auspices_short="Congress",
            demonstration_notice="Only a demonstration.",
            navigation=[
                ("link", {"text": news, "page": pages["en", "news"], "url": ""}),
                ("link", {"text": "Join", "page": None, "url": f"/{language}/join/"}),
            ],
        )
    return pages


def test_the_frame_speaks_the_readers_language(client, pages):
    assert "Alliance fr" in client.get("/fr/").content.decode()
    assert "Alliance en" in client.get("/en/").content.decode()


def test_navigation_to_a_page_leads_to_its_translation(client, pages):
    assert has(client.get("/fr/").content.decode(), '<a href="/fr/news/">Actualités</a>')


def test_without_a_french_frame_the_english_one_stands_in(client, pages):
    Frame.objects.filter(locale__language_code="fr").delete()

    assert "Alliance en" in client.get("/fr/").content.decode()


def test_a_frame_not_yet_published_can_be_looked_at(rf, pages):
    frame = Frame.objects.get(locale__language_code="en")
    frame.site_name = "Another name"

    response = frame.make_preview_request(preview_mode="")

    assert "Another name" in response.content.decode()


def test_channels_postal_address_and_sections_stand_in_the_footer(client, pages):
    frame = Frame.objects.get(locale__language_code="en")
    frame.facebook_url = "https://facebook.example.org/"
    frame.contact_name, frame.contact_person = "Task Force", "Kim Example"
    frame.contact_address = "1 Example Street\n00000 Exampletown"
    frame.alliance_links = [("link", {"text": "Events", "page": None, "url": "/en/events/"})]
    frame.save()

    footer = client.get("/en/").content.decode().partition("<footer")[2]
    assert has(footer, '<a href="https://facebook.example.org/">Facebook</a>')
    assert has(footer, '<a href="/en/news/feed/">News by RSS</a>')
    assert "Kim Example" in footer
    assert has(footer, "1 Example Street<br>00000 Exampletown")
    assert has(footer, '<a href="/en/events/">Events</a>')
    assert "Twitter" not in footer


@pytest.mark.parametrize("taken_away", ["the link", "the list"])
def test_no_feed_is_offered_where_there_is_none_to_follow(client, pages, taken_away):
    if taken_away == "the link":
        Frame.objects.update(show_feed=False)
    else:
        NewsIndexPage.objects.update(live=False)
    edition.raise_edition()

    assert "News by RSS" not in client.get("/en/").content.decode()


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("alliance_site_frame", "navigation", "5"),
        ("alliance_site_frame", "footer_links", '["a"]'),
        ("alliance_site_frame", "footer_links", '[{"type": "link", "value": {"page": "abc"}}]'),
        ("alliance_site_terminologynotepage", "body", "5"),
    ],
)
def test_what_is_damaged_in_the_frame_takes_no_page(client, pages, table, column, value):
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {table} SET {column} = %s", [value])
    per_edition.forget()

    for address in ("/en/", "/fr/", "/en/news/", "/en/join/", "/en/search/?q=news"):
        assert client.get(address).status_code == 200
