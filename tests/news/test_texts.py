"""One text takes no feed, no calendar and no page from everybody, whatever is in it."""

import json
from datetime import date
from xml.etree import ElementTree

import pytest

from alliance_site.caching import per_edition
from alliance_site.models import Frame
from membership.models import Participant
from news.models import ArticlePage, EventPage, Topic
from tests.support.builders import (
    make_article,
    make_event,
    make_frame,
    make_participant,
)
from tests.support.editing import add_article

pytestmark = pytest.mark.django_db
# What XML 1.0 forbids (NUL and halves of pairs no database takes), and what HTML refuses.
CHARACTERS = "\x01\x08\x0b\x0c\x0e\x1f\x7f\x80\x9f\ufdd0\ufffe\uffff\U0001ffff\U0010ffff"
TYPED = f"One{CHARACTERS}Two"


def is_clean(text):
    return not set(text) & set(CHARACTERS)


def test_what_is_stored_already_is_written_without_them(client, pages):
    body = [{"type": "text", "value": f"<p>{TYPED}</p>"}]
    texts = {"title": TYPED, "teaser": TYPED, "body": json.dumps(body)}
    make_article(pages, "Vienna")
    make_event(pages, "Fair", starts_on=date.max)
    make_participant(official_name="Megara")
    ArticlePage.objects.update(**texts)
    EventPage.objects.update(**texts, place=TYPED, organisers=TYPED)
    Participant.objects.update(official_name=TYPED, name_en=TYPED)
    per_edition.forget()

    ElementTree.fromstring(client.get("/en/news/feed/").content)
    for address in (
        *("/en/news/feed/", "/en/events/calendar.ics", "/en/events/fair/calendar.ics"),
        *("/sitemap.xml", "/en/participants.geojson"),
    ):
        response = client.get(address)
        text = b"".join(response).decode()
        assert response.status_code == 200, address
        assert is_clean(text), address
        assert "One" in text or "sitemap" in address
    data = client.get("/en/events/fair/").content.decode()
    assert is_clean(data.split("ld+json")[1].split("</script>")[0])


@pytest.mark.parametrize("character", CHARACTERS)
def test_a_form_of_the_admin_stores_none_of_them(superuser_client, pages, character):
    content = {"blocks": [{"key": "a", "type": "unstyled", "text": f"a{character}b", "depth": 0}]}
    content["blocks"][0] |= {"inlineStyleRanges": [], "entityRanges": [], "data": {}}
    content["entityMap"] = {}
    quotation = {"text": f"a{character}b", "person": f"a{character}b", "function": ""}
    body = [("text", json.dumps(content)), ("quotation", quotation)]

    add_article(
        superuser_client,
        pages["en", "news"],
        title=f"Title{character}",
        slug="x",
        teaser=f"a{character}b",
        body=body,
    )

    article = ArticlePage.objects.get()
    revision = json.dumps(article.latest_revision.content, ensure_ascii=False)
    for text in (article.title, article.teaser, str(article.body.raw_data), revision):
        assert character not in text
        assert f"\\u{ord(character):04x}" not in text
    assert article.title.startswith("Title")


def test_the_soft_break_of_word_becomes_a_break(pages):
    article = make_article(pages, "One\x0bTwo", teaser="One\x0bTwo", slug="x")

    assert (article.title, article.teaser) == ("One Two", "One\nTwo")


def test_half_of_a_pair_is_marked_as_lost(pages):
    article = make_article(pages, "One", slug="x", body="<p>a\ud83db</p>", teaser="\ud83d")

    assert article.teaser == "\ufffd"
    assert "a\ufffdb" in str(article.body)


def test_a_title_of_which_nothing_is_visible_is_refused(superuser_client, pages):
    response = add_article(superuser_client, pages["en", "news"], title="\u200b\x0b", slug="x")

    assert "title" in response.context_data["form"].errors
    assert not ArticlePage.objects.exists()


def test_rows_of_the_admin_store_none_of_them(superuser_client, pages):
    make_frame(pages)
    frame = Frame.objects.first()
    frame.mission, frame.site_name = TYPED, TYPED
    frame.clean_fields(exclude={"join_text", "cooperate_text", "sign_text"})

    superuser_client.post("/admin/topics/new/", {"english": TYPED, "french": TYPED, "key": "x"})

    topic = Topic.objects.get()
    assert all(is_clean(text) for text in (topic.english, frame.mission, frame.site_name))
