"""Accepting an authority drafts its announcement in both languages and publishes nothing."""

import json
from datetime import date

import pytest

from membership import review
from membership.process.decisions import Decision
from membership.process.permissions import DECIDERS
from membership.process.states import State
from news.models import ArticlePage
from tests.support.builders import (
    decide,
    make_application,
    make_opening_statement,
    make_site_tree,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages():
    make_opening_statement("2015-12-31", 130, countries=29)
    return make_site_tree()


@pytest.fixture
def case():
    return make_application(State.IN_REVIEW, name="Példaváros", translated_name="Exampletown")


def planned(case, **said):
    plan = review.plan(case, "accept", by=make_user(DECIDERS), decision=Decision(**said))
    return [effect for effect in plan.effects if effect.name.startswith("announcement")]


def test_the_plan_shows_the_drafts_and_makes_none(pages, case):
    (effect,) = planned(case)

    assert "Exampletown joins the Alliance" in effect.preview
    assert "131" in effect.preview
    assert "Greece" in effect.preview
    assert "Grèce" in effect.preview
    assert "[Gap: " in effect.preview
    assert not ArticlePage.objects.exists()


def test_a_name_brings_no_character_that_a_feed_cannot_carry(pages):
    decide(make_application(State.IN_REVIEW, name="Péld\x0baváros\x01"), "accept")

    drafts = ArticlePage.objects.all()
    texts = "".join(f"{draft.title}{draft.teaser}{draft.body}" for draft in drafts)
    assert len(drafts) == 2
    assert "Péld" in texts
    assert not {"\x0b", "\x01"} & set(texts)


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


def test_no_word_of_the_application_is_repeated(pages):
    decide(make_application(State.IN_REVIEW, work_now="A secret plan of ours."), "accept")

    assert not any("secret" in str(article.body) for article in ArticlePage.objects.all())


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


OCTOBER, NOVEMBER = date(2026, 10, 15), date(2026, 11, 1)


def accept_anew(case, **changed):
    """Accept, take back, and accept on another day; ``changed`` is what an editor did between."""
    decide(case, "accept", decision_on=OCTOBER)
    for article in ArticlePage.objects.all():
        draft = article.get_latest_revision_as_object()
        for name, value in changed.items():
            setattr(draft, name, value)
        draft.save_revision()
    case.refresh_from_db()
    decide(case, "reopen")
    case.refresh_from_db()
    effects = planned(case, decision_on=NOVEMBER)
    decide(case, "accept", decision_on=NOVEMBER)
    drafts = ArticlePage.objects.order_by("pk")
    return effects, [article.get_latest_revision_as_object() for article in drafts]


def test_drafts_of_an_acceptance_that_was_taken_back_say_the_new_day(pages, case):
    (effect,), (english, french) = accept_anew(case)

    assert "since 1 November 2026" in effect.preview
    assert "1er novembre 2026" in effect.preview
    for draft, day in ((english, "1 November 2026"), (french, "1er novembre 2026")):
        assert day in draft.teaser
        assert day in str(draft.body)
        assert "ctob" not in f"{draft.teaser}{draft.body}"
        assert not draft.live
    assert ArticlePage.objects.get(pk=english.pk).teaser == english.teaser


def test_what_an_editor_wrote_meanwhile_stays_and_is_marked(pages, case):
    own = json.dumps([{"type": "text", "value": "<p>They came in October.</p>"}])
    _effects, drafts = accept_anew(case, body=own, title="A new friend")

    for draft in drafts:
        assert draft.title == "A new friend"
        assert "They came in October." in str(draft.body)
        assert (
            str(draft.body).count("1er novembre 2026" if draft.language == "fr" else "1 Nov") == 1
        )
        assert "[" in str(draft.body)


def test_what_is_published_is_not_rewritten_and_the_plan_says_so(pages, case):
    decide(case, "accept", decision_on=OCTOBER)
    published = ArticlePage.objects.first()
    published.get_latest_revision().publish()
    case.refresh_from_db()
    decide(case, "reopen")
    case.refresh_from_db()

    (effect,) = planned(case, decision_on=NOVEMBER)
    decide(case, "accept", decision_on=NOVEMBER)

    assert f"an editor has to look at it: {published.title}" in effect.preview
    published.refresh_from_db()
    assert "15 October 2026" in published.teaser


@pytest.mark.parametrize(
    ("country", "english", "french"),
    [
        ("GB", "in the United Kingdom", "au Royaume-Uni"),
        ("NL", "in the Netherlands", "aux Pays-Bas"),
        ("SK", "in the Slovak Republic", "en République slovaque"),
        ("MT", "in Malta", "à Malte"),
        ("AT", "in Austria", "en Autriche"),
        ("XK", "in Kosovo*", "au Kosovo*"),
    ],
)
def test_a_country_stands_with_its_article(pages, country, english, french):
    decide(make_application(State.IN_REVIEW, country=country, name="Sampleborough"), "accept")

    first, second = ArticlePage.objects.order_by("pk")
    assert f"Sampleborough {english} has taken part" in str(first.body)
    assert f"Sampleborough, {french}," in str(second.body)


def test_without_a_list_of_news_nothing_is_drafted(case):
    assert planned(case) == []
