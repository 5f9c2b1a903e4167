"""Advice to editors: said where it is due, silent where all is well, never in the way."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import rich_text

from alliance_site.editing.proofreading import outdated_words, remarks
from alliance_site.models import InformationPage
from membership.models import Participant, Presentation
from news.models import ArticlePage
from tests.support.editing import add_article

# Pages ask for their type in the database, and texts for the figures of today.
pytestmark = pytest.mark.django_db

FINE = (
    "<h2>The day</h2><p>“Words,” she said. <a href='/en/about/'>About the Alliance</a></p>"
    "<h3>The evening</h3><p>{participants} cities, and 3 cities met in 2026. « Oui ».</p>"
)


def page(html="", **columns):
    return InformationPage(title="A page", body=[("text", html)] if html else [], **columns)


def test_of_a_page_in_order_nothing_is_said():
    assert remarks(page(FINE, summary="All is “well”.")) == []


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<h3>Small</h3><p>x</p>", "small heading"),
        ("<h2></h2><p>x</p>", "heading is empty"),
        ("<p><a href='/x/'>click here</a></p>", "click here"),
        ("<p><a href='/x/'><b>Ici</b></a></p>", "Ici"),
        ("<p>Read <a href='/x/'>more…</a></p>", "more"),
        ("<p>He said: “Never.</p>", "missing at one end"),
        ("<p>Il dit : « Jamais.</p>", "missing at one end"),
        ('<p>He said: "Never.</p>', "missing at one end"),
        ("<p>All of the 130 cities and regions take part.</p>", "{participants}"),
        ("<p>They come from 29 countries.</p>", "{countries}"),
        ("<p>1 204 signataires, déjà.</p>", "{signatories}"),
        ("<p>Les 130 villes et régions</p>", "{participants}"),
    ],
)
def test_each_thing_is_said_once(html, said):
    (remark,) = remarks(page(html))

    assert said in remark


def test_headings_are_followed_through_all_blocks_and_notes_are_read_too():
    blocks = [
        ("text", "<h2>Large</h2>"),
        ("callout", {"heading": "Note", "text": "<p><a href='/x/'>here</a></p>"}),
        ("text", "<h3>Small</h3>"),
    ]

    (remark,) = remarks(InformationPage(title="A page", body=blocks))

    assert "here" in remark


def test_plain_texts_are_read_for_their_quotation_marks():
    (remark,) = remarks(page(summary="A “summary"))

    assert "summary" in remark


def test_an_old_text_keeps_its_marks_and_figures():
    article = ArticlePage(title="Of 2013", unchanged=True, body=[("text", "<p>“42 cities</p>")])

    assert remarks(article) == []


@pytest.mark.django_db
def test_what_is_said_keeps_nobody_from_publishing(editor_client, pages):
    answers = {"title": "In a hurry", "text": "<p>A “quotation.</p>", "teaser": "Too short."}

    response = add_article(
        editor_client, pages["en", "news"], **answers, **{"action-publish": "yes"}
    )

    assert ArticlePage.objects.get().live
    said = " ".join(map(str, editor_client.get(response.url).context["messages"]))
    assert "missing at one end" in said
    assert "The teaser has 2 words." in said


@pytest.mark.django_db
def test_presentations_of_participants_are_read_as_well(editor_client):
    town = Participant.objects.create(
        slug="exampletown", official_name="Exampletown", country="GR", kind="city", number=1
    )
    answers = {"participant": town.pk, "language": "en", "summary": "A “summary."}
    answers["body"] = rich_text("<p>A “body.</p>")

    address = Presentation.snippet_viewset.get_url_name("add")
    response = editor_client.post(reverse(address), answers, follow=True)

    assert Presentation.objects.get().summary == "A “summary."
    said = " ".join(map(str, response.context["messages"]))
    assert "missing at one end: A “summary" in said
    assert "missing at one end: A “body" in said


@pytest.mark.django_db
def test_words_of_our_own_list_are_named_after_saving(pages):
    text = "<p>Called gypsies and ŢIGANI; against anti-Gypsy hatred.</p>"

    said = list(outdated_words(page(text)))

    assert [remark.split("”")[0] for remark in said] == ["“gypsies", "“ŢIGANI"]
    assert not list(outdated_words(pages["en", "please-note"].specific))
