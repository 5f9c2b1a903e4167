"""Questions and answers of a case, in their order and language."""

import pytest

from membership.process.states import State
from tests.support.builders import decide, make_application

pytestmark = pytest.mark.django_db


def test_what_follows_an_answer_before_anybody_asked_again_adds_to_it():
    case = decide(make_application(state=State.QUESTION, text_language="ro"), "answer")
    case = decide(case, "add", message="The minutes follow.")
    case = decide(decide(case, "ask"), "answer")

    told = [(each.from_applicant, each.is_addition) for each in case.exchanges.with_additions()]
    assert told == [(False, False), (True, False), (True, True), (False, False), (True, False)]


def test_what_nobody_has_asked_for_is_an_addition_from_the_first_word_on():
    case = decide(make_application(state=State.NEW), "add", message="The minutes follow.")

    assert [each.is_addition for each in case.exchanges.with_additions()] == [True]


def test_a_question_is_in_the_language_of_letters_and_an_answer_in_the_writers():
    case = make_application(state=State.QUESTION, language="fr", text_language="ro")
    case = decide(case, "answer")

    assert [each.language for each in case.exchanges.all()] == ["fr", "ro"]
