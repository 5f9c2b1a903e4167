"""A question as a thing: kind, answers meant, last day, opened on, and how it ended."""

from datetime import date, timedelta

import pytest
import time_machine
from django.utils.translation import override

from alliance_site.outbox.messages import message
from alliance_site.text import days
from membership import dates, review
from membership.models import ClosingDay, Question
from membership.process.decisions import Decision
from membership.process.errors import QuestionStillOpen, ReviewError, TooEarlyToClose
from membership.process.questions import TYPES, QuestionKind, Settled
from membership.process.states import State
from tests.support.builders import decide, make_application

pytestmark = pytest.mark.django_db
MONDAY = "2026-11-02 10:00+01:00"


@pytest.mark.parametrize("kind", QuestionKind)
def test_each_kind_gives_its_own_time_and_may_be_closed_from_the_day_after(kind):
    with time_machine.travel(MONDAY, tick=False) as clock:
        case = decide(make_application(State.IN_REVIEW), "ask", question_kind=kind)
        last = case.questions.get().due_on
        assert last == dates.due_on(date(2026, 11, 2), within=TYPES[kind].within)
        clock.move_to(f"{last} 23:00+01:00")
        with pytest.raises(TooEarlyToClose):
            decide(case, "close")
        clock.shift(timedelta(hours=2))
        decide(case, "close")

    assert case.questions.get().settled_by == Settled.UNANSWERED


def test_days_on_which_nobody_works_give_more_time():
    with time_machine.travel(MONDAY, tick=False):
        ClosingDay.objects.create(day=date(2026, 11, 11))
        case = make_application(State.QUESTION)

        assert case.questions.get().due_on == dates.due_on(
            date(2026, 11, 2), {date(2026, 11, 11)}, within=TYPES[QuestionKind.ASKING].within
        )


@pytest.mark.parametrize("days", [3, 181])
def test_a_reviewer_gives_no_day_that_is_too_near_or_too_far(days):
    day = dates.today() + timedelta(days=days)

    with pytest.raises(ReviewError, match="Give a day from"):
        decide(make_application(State.IN_REVIEW), "ask", answer_by=day)


@pytest.mark.parametrize("names", [("secret",), ("contact_email", "pk"), ("reference",)])
def test_only_answers_of_the_case_can_be_meant(names):
    with pytest.raises(ReviewError, match="does not fit"):
        decide(make_application(State.IN_REVIEW), "ask", question_fields=names)


@pytest.mark.parametrize(
    ("step", "settled"),
    [
        ("answer", Settled.ANSWERED),
        ("answer_by_hand", Settled.BY_HAND),
        ("take_back_question", Settled.TAKEN_BACK),
        ("decline", Settled.ENDED),
        ("withdraw", Settled.ENDED),
    ],
)
def test_whatever_leads_on_settles_the_question_and_says_how(step, settled):
    case = decide(make_application(State.QUESTION), step)

    question = case.questions.get()
    assert (question.settled_by, question.settled_at is not None) == (settled, True)


def test_taking_over_a_case_leaves_its_question_open():
    case = decide(make_application(State.QUESTION), "take_over")

    assert review.open_question(case)


def test_the_letter_names_kind_answers_and_last_day_in_the_words_of_the_applicant():
    case = make_application(State.IN_REVIEW, language="fr")
    asked = {"question_kind": QuestionKind.OUTDATED, "question_fields": ("population",)}
    last = dates.today() + timedelta(days=60)
    decide(case, "ask", answer_by=last, **asked)

    letter = message(case.letters.get(code="question")).body
    assert "n’est peut-être plus à jour" in letter
    assert "– Population" in letter
    with override("fr"):
        assert days.in_words(last) in letter


def test_a_question_that_is_taken_back_keeps_its_words_and_tells_the_applicant():
    case = decide(make_application(State.QUESTION), "take_back_question")

    assert case.exchanges.get().text == "Which body took the decision?"
    assert case.letters.filter(code="question_taken_back").exists()
    assert case.state == State.IN_REVIEW


def test_nothing_is_accepted_of_which_something_is_still_asked(decider):
    case = make_application(State.IN_REVIEW)
    said = Decision(letter=("a", "b"), note="-")
    exchange = case.exchanges.create(from_applicant=False, text="Which body?")
    Question.objects.create(submission=case, exchange=exchange, kind="asking", due_on=dates.today())

    with pytest.raises(QuestionStillOpen):
        review.move(case, "accept", by=decider, decision=said)
    with pytest.raises(QuestionStillOpen):
        review.plan(case, "accept", by=decider)


def test_the_first_opening_of_the_page_is_noted_once():
    case = make_application(State.QUESTION)
    review.note_opening(case)
    opened = case.questions.get().opened_at
    review.note_opening(case)

    assert opened
    assert case.questions.get().opened_at == opened
