"""Accepting an authority drafts its announcement in both languages and publishes nothing."""

import pytest

from news.models import ArticlePage
from tests.news.announcements.acceptances import planned
from tests.support.builders import (
    decide,
)

pytestmark = pytest.mark.django_db


def test_the_plan_shows_the_drafts_and_makes_none(pages, case):
    (effect,) = planned(case)

    assert "Exampletown joins the Alliance" in effect.preview
    assert "131" in effect.preview
    assert "Greece" in effect.preview
    assert "Grèce" in effect.preview
    assert "[Gap: " in effect.preview
    assert not ArticlePage.objects.exists()


def test_accepting_makes_one_draft_in_each_language(pages, case):
    decide(case, "accept")

    english, french = ArticlePage.objects.order_by("pk")

    assert [english.language, french.language] == ["en", "fr"]
    assert english.translation_key == french.translation_key
    for article in (english, french):
        assert not article.live
        assert article.kind == ArticlePage.Kind.ACCESSION
        assert article.countries == ["GR"]
        assert [participant.number for participant in article.participants.all()] == [131]


def test_a_draft_is_not_public_and_can_be_published(client, pages, case):
    decide(case, "accept")
    article = ArticlePage.objects.first()

    assert client.get(f"/en/news/{article.slug}/").status_code == 404
    article.get_latest_revision().publish()
    assert client.get(f"/en/news/{article.slug}/").status_code == 200


def test_what_is_accepted_again_is_not_announced_again(pages, case):
    decide(case, "accept")
    case.refresh_from_db()
    decide(case, "reopen")
    case.refresh_from_db()

    assert planned(case) == []


def test_without_a_list_of_news_nothing_is_drafted(case):
    assert planned(case) == []
