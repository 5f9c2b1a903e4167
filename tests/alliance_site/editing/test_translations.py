"""The report on translations tells what is translated, what has changed since, what is missing."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.operations import TranslationCreator

from alliance_site.models import Frame
from membership.models import Participant
from tests.support.builders import make_article, make_frame, make_presentation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("pages")]
REPORT = "translation_report"


def report(client, **wanted):
    """Return the lines of the report: (state, next address) by title."""
    response = client.get(reverse(REPORT), wanted)
    assert response.status_code == 200
    return {row.title: (row.translation, row.url) for row in response.context["object_list"]}


def publish(page, days=0):
    with time_machine.travel(timezone.now() + timedelta(days=days)):
        page.save_revision().publish()
    page.refresh_from_db()


def hand_to_translators(article):
    """Do what “Translate this page” does, and return the French draft."""
    french = Locale.objects.get(language_code="fr")
    TranslationCreator(user=None, target_locales=[french]).create_translations(article)
    return article.get_translation(french).specific


def test_an_article_nobody_translated_is_missing_and_leads_to_its_translation(editor_client, pages):
    article = make_article(pages, title="Only in English")

    assert report(editor_client)["Only in English"] == (
        "missing",
        reverse("wagtail_localize:submit_page_translation", args=[article.pk]),
    )


def test_a_translation_by_hand_is_there_until_the_english_text_changes(editor_client, pages):
    article = make_article(pages, title="In both")
    french = make_article(pages, title="Dans les deux", language="fr", translation_of=article)
    publish(article)
    publish(french, days=1)
    assert report(editor_client)["In both"][0] == "translated"

    publish(article, days=2)

    edit = reverse("wagtailadmin_pages:edit", args=[french.pk])
    assert report(editor_client)["In both"] == ("outdated", edit)


def test_a_translation_piece_by_piece_is_a_draft_until_it_is_published(editor_client, pages):
    article = make_article(pages, title="Handed over")
    publish(article)
    french = hand_to_translators(article)
    assert report(editor_client)["Handed over"][0] == "draft"

    publish(french, days=1)

    assert report(editor_client)["Handed over"][0] == "translated"


def test_what_is_published_again_in_french_stays_behind_until_it_is_taken_over(
    editor_client, pages
):
    article = make_article(pages, title="Handed over")
    publish(article)
    french = hand_to_translators(article)
    publish(french, days=1)
    publish(article, days=2)
    publish(french, days=3)

    state, address = report(editor_client)["Handed over"]

    assert state == "outdated"
    assert "update" in address
    assert editor_client.get(address).status_code == 200


def test_drafts_and_french_pages_are_no_lines_of_the_report(editor_client, pages):
    make_article(pages, title="Seulement en français", language="fr")
    make_article(pages, title="Still a draft", live=False)

    assert not {"Seulement en français", "Still a draft"} & report(editor_client).keys()


def test_the_frame_and_the_presentations_stand_in_it_too(editor_client, pages):
    make_frame(pages)
    town = Participant.objects.create(
        slug="exampletown", official_name="Exampletown", country="GR", kind="city", number=1
    )
    make_presentation(town)

    lines = report(editor_client)

    assert lines[str(Frame.objects.first())][0] == "translated"
    assert lines["Exampletown"][0] == "missing"
