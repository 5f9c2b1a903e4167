"""The letters of a transition leave as the reviewer left them, or nothing is done."""

import pytest

from alliance_site.models import Letter
from membership import review
from membership.process.decisions import Decision
from membership.process.errors import ReviewError
from membership.process.states import State
from tests.support.builders import make_application

pytestmark = pytest.mark.django_db


def test_the_letter_goes_as_the_reviewer_left_it(decider):
    case = make_application(state=State.IN_REVIEW)

    review.move(
        case,
        "accept",
        by=decider,
        decision=Decision(letter=("Welcome, {authority}", "Well done. {link}")),
    )

    letter = Letter.objects.get(code="accepted_join")
    assert letter.subject == f"Welcome, {case.name}"
    assert letter.body == "Well done. {link}"
    assert letter.created_by == decider


def test_there_is_no_question_without_its_words(decider):
    case = make_application(state=State.IN_REVIEW)
    letter = ("A question", "{message}\n\nHere: {link}")

    with pytest.raises(ReviewError, match="Write your words"):
        review.move(case, "ask", by=decider, decision=Decision(letter=letter))
    with pytest.raises(ReviewError, match="{message} is missing"):
        review.move(
            case, "ask", by=decider, decision=Decision(message="Who?", letter=("A", "Who? {link}"))
        )
