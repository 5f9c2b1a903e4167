"""What a plan shows is what happens: its day, its number, and all that becomes public."""

from datetime import date

import pytest

from alliance_site.models import Letter
from membership import dates, review
from membership.models import Submission
from membership.process import permissions
from membership.process.decisions import Decision
from membership.process.errors import PlanChanged
from membership.process.states import State
from news.models import ArticlePage
from tests.support.builders import (
    decide,
    make_application,
    make_signature,
    make_site_tree,
    make_user,
)

pytestmark = pytest.mark.django_db
OCTOBER = date(2026, 10, 15)


def shown(plan):
    return "\n".join(f"{effect.label}\n{effect.preview}" for effect in plan.effects)


def test_the_plan_names_the_day_of_the_decision_in_entry_and_drafts(decider):
    make_site_tree()
    case = make_application(state=State.IN_REVIEW)

    plan = review.plan(case, "accept", by=decider, decision=Decision(decision_on=OCTOBER))

    assert plan.on == OCTOBER
    assert "Participant since: 15 October 2026" in shown(plan)
    assert "since 15 October 2026, as participant" in shown(plan)
    assert "depuis le 15 octobre 2026" in shown(plan)


def test_the_day_of_the_plan_is_the_day_of_entry_case_and_drafts(decider):
    make_site_tree()
    accepted = decide(
        make_application(state=State.IN_REVIEW), "accept", by=decider, decision_on=OCTOBER
    )

    assert accepted.participant.periods.get().starts_on == OCTOBER
    assert Submission.objects.get().decision_on == OCTOBER
    assert all("ctob" in article.teaser for article in ArticlePage.objects.all())


def test_a_decision_without_a_day_is_of_today(decider):
    declined = decide(make_application(state=State.IN_REVIEW), "decline", by=decider)

    assert Submission.objects.get(pk=declined.pk).decision_on == dates.today()


def test_another_day_than_the_one_shown_is_shown_first(decider):
    case = make_application(state=State.IN_REVIEW)
    seen = review.plan(case, "accept", by=decider)

    with pytest.raises(PlanChanged) as change:
        review.move(
            case,
            "accept",
            by=decider,
            fingerprint=seen.fingerprint,
            decision=Decision(decision_on=OCTOBER),
        )

    assert "15 October 2026" in shown(change.value.plan)


def test_the_letter_gets_number_and_day_when_the_transition_is_taken(decider):
    case = make_application(state=State.IN_REVIEW)
    letter = ("Number {number}", "Since {day} you are number {number}. {link}")

    review.move(case, "accept", by=decider, decision=Decision(decision_on=OCTOBER, letter=letter))

    sent = Letter.objects.get(code="accepted_join")
    assert sent.subject == "Number 1"
    assert "Since 15 October 2026 you are number 1. {link}" in sent.body


def test_the_day_in_a_letter_is_in_the_language_of_the_letter(decider):
    case = make_application(state=State.IN_REVIEW, language="fr")

    review.move(
        case,
        "accept",
        by=decider,
        decision=Decision(decision_on=OCTOBER, letter=("Bienvenue", "{day} {link}")),
    )

    assert Letter.objects.get(code="accepted_join").body.strip() == "15 octobre 2026 {link}"


def test_everything_that_becomes_public_is_in_the_plan(decider):
    case = make_application(
        state=State.IN_REVIEW, population=45200, themes=["housing", "anti_gypsyism"]
    )

    words = shown(review.plan(case, "accept", by=decider))

    assert "Population: 45,200" in words
    assert "Themes: housing, anti-Gypsyism" in words
    assert "in English: application of the authority" in words
    assert "in French: demande de la collectivité" in words
    assert case.reference not in words


def test_everything_of_a_signature_that_becomes_public_is_in_the_plan(decider):
    case = make_signature(state=State.IN_REVIEW, place="Sampleton", publish_signer=True)

    words = shown(review.plan(case, "accept", by=decider))

    for fact in (case.name, "Albania", "Robin Example", "2 November 2026", "Sampleton"):
        assert fact in words
    assert "in French: signature de la collectivité" in words
    assert case.reference not in words


def test_an_entry_that_comes_back_is_shown_as_it_stands_in_the_register(decider):
    accepted = decide(make_application(state=State.IN_REVIEW), "accept", by=decider)
    entry = accepted.participant
    entry.website = "https://corrected.example"
    entry.save_revision().publish()
    reopened = decide(accepted, "reopen", by=decider)

    words = shown(
        review.plan(reopened, "accept", by=decider, decision=Decision(decision_on=OCTOBER))
    )

    assert "https://corrected.example" in words
    assert "Participant since: 15 October 2026" in words


def test_a_note_of_a_colleague_is_seen_before_the_decision(decider):
    case = make_application(state=State.IN_REVIEW)
    seen = review.plan(case, "accept", by=decider)
    review.add_note(case, "Wait, the department objects.", by=make_user(permissions.REVIEWERS))

    with pytest.raises(PlanChanged) as change:
        review.move(case, "accept", by=decider, fingerprint=seen.fingerprint)

    assert [note.text for note in change.value.plan.notes] == ["Wait, the department objects."]
