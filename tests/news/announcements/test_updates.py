"""Drafts of an acceptance that was reversed say the new day; what an editor wrote stays."""

import json

from news.models import ArticlePage
from tests.news.announcements.acceptances import NOVEMBER, OCTOBER, accept_anew, planned
from tests.support.builders import (
    decide,
)


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
