"""What was decided about a case, in words."""

from datetime import date

import pytest
from django.utils import translation

from membership.process.states import State
from membership.viewsets import decisions
from tests.membership.viewsets.test_case import decision, look
from tests.support.builders import (
    decide,
    make_application,
)

pytestmark = pytest.mark.django_db


def test_a_decided_case_shows_body_day_number_and_who_recorded_it(client, decider):
    case = decide(
        make_application(state=State.IN_REVIEW),
        "accept",
        by=decider,
        decision_body="Bureau of the Alliance",
        decision_on=date(2026, 10, 15),
        decision_document="CG(2026)12",
    )
    page = look(client, case)

    for words in ("Bureau of the Alliance", "15 October 2026", "CG(2026)12", "Dana"):
        assert words in " ".join(decision(page).values())
        assert words in page.content.decode()
    assert page.context["became"]["name"] == case.name


def test_a_refused_case_shows_its_reason_in_words(client, decider):
    case = decide(make_application(state=State.IN_REVIEW), "decline", by=decider)

    assert decision(look(client, case))["Reason"] == (
        "The applicant is not a local or regional authority."
    )


def test_a_reason_in_own_words_is_shown_as_it_stands_in_the_letter(client, decider):
    reason = {"reason": "other", "reason_words": "The seal is missing."}
    case = decide(make_application(state=State.IN_REVIEW), "decline", by=decider, **reason)

    assert decision(look(client, case))["Reason"] == "The seal is missing."


def test_an_open_case_shows_no_decision(client, decider):
    case = decide(make_application(state=State.IN_REVIEW), "accept", by=decider)

    assert not decision(look(client, decide(case, "reopen", by=decider)))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "the field that people do not see was filled in"),
        ("fr", "le champ que les personnes ne voient pas"),
    ],
)
def test_marks_of_spam_are_told_in_words(language, words):
    case = make_application(state=State.SPAM)
    with translation.override(language):
        marks = decisions.spam_marks(case)

    assert marks[0].startswith(words)
    assert marks[0].endswith("(3 points)")


def test_no_key_of_a_mark_stands_on_the_page(client, decider):
    text = look(client, make_application(state=State.SPAM)).content.decode()

    assert "Spam mark: the field that people do not see was filled in" in text
    assert ">? trap<" not in text
