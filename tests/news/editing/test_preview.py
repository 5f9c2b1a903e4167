"""What an editor sees in the preview is what visitors will see."""

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from alliance_site.models import Frame
from membership.process.permissions import EDITORS
from tests.support.builders import (
    make_article,
    make_event,
    make_opening_statement,
    make_user,
)

pytestmark = pytest.mark.django_db
SECTIONS = ("home", "news", "events", "participants", "declaration", "please-note", "about")


@pytest.fixture
def editor_browser():
    client = Client()
    client.force_login(make_user(EDITORS))
    return client


def main(response):
    """Return the main part of a page, each run of blanks made one."""
    assert response.status_code == 200
    (found,) = re.findall(r"<main.*?</main>", response.content.decode(), re.DOTALL)
    return re.sub(r"\s+", " ", found)


def preview(client, page):
    page.save_revision()
    return client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("section", SECTIONS)
def test_the_preview_of_a_section_is_its_page(
    client, editor_browser, framed_pages, section, language
):
    make_article(framed_pages, written_on=date(2026, 11, 2), language=language)
    page = framed_pages[language, section]

    assert main(preview(editor_browser, page)) == main(client.get(page.get_url()))


@pytest.mark.parametrize("make", [make_article, make_event])
def test_the_preview_of_an_article_and_of_an_event_is_its_page(
    client, editor_browser, framed_pages, make
):
    page = make(framed_pages, teaser="A teaser.")

    assert main(preview(editor_browser, page)) == main(client.get(page.get_url()))


def test_a_draft_is_seen_in_the_preview_alone(client, editor_browser, framed_pages):
    article = make_article(framed_pages, title="As it is")
    article.title = "As it shall be"
    article.body = [("text", "<h2>Large</h2><p>{participants} cities.</p>")]

    assert "As it shall be" in main(preview(editor_browser, article))
    assert "As it shall be" not in main(client.get(article.get_url()))


def test_a_draft_without_its_needed_parts_can_be_looked_at(editor_browser, framed_pages):
    article = make_article(framed_pages, title="Half done")
    article.body = [("quotation", {"text": "", "person": "", "function": ""}), ("video", {})]

    assert "Half done" in main(preview(editor_browser, article))


def test_a_figure_in_a_text_is_a_number_in_the_preview_of_every_text(editor_browser, framed_pages):
    make_opening_statement(date(2015, 12, 31), 130, countries=29, signatories=113)
    words = "<p>{participants}, {countries}, {signatories}!</p>"
    article, about = make_article(framed_pages), framed_pages["en", "about"]
    article.body = about.body = [("text", words)]
    frame = Frame.objects.get(locale__language_code="en")
    frame.auspices = words

    for page in (article, about):
        assert "130, 29, 113!" in main(preview(editor_browser, page))
    request = frame.make_preview_request()
    assert "130, 29, 113!" in request.render().content.decode()
