"""What is said about a case stands with it: notes for staff, questions and answers for both."""

import pytest

from alliance_site.models import Letter
from membership import review
from membership.models import Note, Submission
from membership.process import permissions
from membership.process.decisions import Decision
from membership.process.errors import NotPermitted, ReviewError
from membership.process.states import State
from tests.support.builders import decide, make_application, make_user

pytestmark = pytest.mark.django_db


def test_a_question_and_its_answer_stand_with_the_case(decider):
    case = make_application(state=State.IN_REVIEW)

    asked = decide(case, "ask", by=decider, message="Who decided?")
    assert "Who decided?" in Letter.objects.get(code="question").body
    with pytest.raises(ReviewError, match="Write your answer"):
        review.move(asked, "answer", decision=Decision(message="  "))
    answered = review.move(asked, "answer", decision=Decision(message="The council."))

    assert answered.state == State.IN_REVIEW
    said = answered.exchanges.values_list("from_applicant", "text")
    assert list(said) == [(False, "Who decided?"), (True, "The council.")]
    assert Letter.objects.latest("pk").code == "task_force_answer"


def test_notes_are_for_those_who_review(decider):
    case = make_application()

    review.add_note(case, " Called them. ", by=decider)

    assert Note.objects.get().text == "Called them."
    with pytest.raises(NotPermitted):
        review.add_note(case, "Hm.", by=make_user(permissions.OBSERVERS))


def test_whoever_writes_a_note_has_seen_what_came_to_a_closed_case(decider):
    case = review.answer(make_application(State.DECLINED), "We have decided again.")
    assert case.added_later_at

    review.add_note(case, "Read; it stays closed.", by=decider)

    assert Submission.objects.get().added_later_at is None
