"""What an applicant may take along of a case."""

import pytest

from membership import review
from membership.process.states import State
from tests.support.builders import decide, make_application, make_signature, make_user
from tests.support.process import fresh

pytestmark = pytest.mark.django_db


def test_the_copy_has_all_that_was_said_and_nothing_that_staff_wrote_to_each_other():
    case = decide(make_application(State.QUESTION), "answer")
    review.add_note(case, "Between colleagues", by=make_user("Deciders"))
    copy = review.own_copy(decide(case, "decline", note="Between us"))

    assert [said["text"] for said in copy["questions_and_answers"]] == [
        "Which body took the decision?",
        "The municipal council.",
    ]
    assert "We cannot accept it" in copy["letters"][-1]["text"]
    assert copy["decisions"][0]["what_you_can_do"].endswith("Come back when this changes.")
    assert "Between" not in str(copy)
    assert "task_force" not in str(copy)


def test_a_letter_that_is_held_is_not_in_it():
    case = make_application()
    case.letters.update(progress="held")

    assert review.own_copy(case)["letters"] == []


def test_it_names_the_edition_that_was_answered_and_holds_the_text_that_was_signed():
    text = {"language": "en", "title": "Declaration", "official_name": "", "parts": []}
    case = review.submit(make_signature(State.DRAFT), declared=text | {"document": None})
    case = fresh(case)
    copy = review.own_copy(case)

    assert copy["edition"] == str(case.edition)
    assert copy["signed_text"]["title"] == "Declaration"
    assert copy["signed_text"]["edition"] == str(case.declaration)
    assert review.own_copy(make_application())["signed_text"] is None


def test_it_says_what_was_asked_about_until_when_and_what_was_corrected():
    case = make_application(State.IN_REVIEW)
    case = decide(case, "ask", question_kind="wrong", question_fields=["population"])
    case = review.answer(case, "", answers={"population": 13000})
    copy = review.own_copy(case)
    asked, change = copy["questions_and_answers"][0], copy["corrections"][0]

    assert asked["kind"] == "Something in your answers does not seem to be right."
    assert asked["about"] == ["Population"]
    assert asked["answer_until"] == case.questions.get().due_on
    assert asked["ended_by"] == "answered by correcting"
    assert (change["asked"], change["before"], change["now"]) == ("Population", "12,000", "13,000")
