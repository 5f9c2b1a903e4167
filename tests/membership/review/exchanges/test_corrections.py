"""Answers changed after sending: old and new are kept, twice is once, nobody is overwritten."""

import pytest
from django.utils import translation

from alliance_site.outbox.messages import message
from membership import review
from membership.models import Submission
from membership.process.errors import (
    AnswersChanged,
    ReviewError,
    TooManySent,
    TransitionNotAllowed,
)
from membership.process.questions import Settled
from membership.process.states import State
from membership.review.exchanges import corrections
from tests.support.builders import decide, make_application, make_participant, make_proposal
from tests.support.process import event_codes, letter_codes

pytestmark = pytest.mark.django_db


def asked(*names, kind="wrong"):
    case = make_application(State.IN_REVIEW)
    return decide(case, "ask", question_kind=kind, question_fields=names)


def told(case):
    return [(each.field, each.old, each.new) for each in case.corrections.all()]


def test_an_answer_that_corrects_keeps_old_and_new_and_needs_no_words():
    case = review.answer(asked("population"), "", answers={"population": 13000})

    assert case.details.population == 13000
    assert told(case) == [("population", "12,000", "13,000")]
    assert case.questions.get().settled_by == Settled.CORRECTED
    assert case.events.last().data["answers"] == ["population"]
    assert "13,000" not in str(case.events.last().data)
    assert "12,000\n→ 13,000" in message(case.letters.get(code="answered")).body


def test_the_same_answer_once_more_changes_nothing():
    case = asked("population")
    seen = review.edition(case)
    for _press in range(2):
        case = review.answer(case, "", answers={"population": 13000}, seen=seen)

    assert event_codes(case).count("answer") == 1
    assert len(told(case)) == 1


def test_a_mere_question_is_answered_in_words():
    with pytest.raises(ReviewError, match="Write your"):
        review.answer(asked("population", kind="asking"), "", answers={"population": 13000})

    assert Submission.objects.get().details.population == 12000


def test_a_second_page_overwrites_nothing_that_was_handed_in_on_the_first():
    case = asked("population", "head_name")
    seen = review.edition(case)
    review.answer(case, "", answers={"population": 13000, "head_name": "Alex Example"}, seen=seen)

    with pytest.raises(AnswersChanged):
        review.answer(
            case, "", answers={"population": 12000, "head_name": "Robin Example"}, seen=seen
        )

    assert Submission.objects.get().details.population == 13000


def test_words_for_a_question_that_was_taken_back_are_no_answer_to_the_next():
    case = asked("population")
    seen = review.edition(case)
    case = decide(decide(case, "take_back_question"), "ask")

    with pytest.raises(AnswersChanged):
        review.answer(case, "It is 13,000.", seen=seen)


@pytest.mark.parametrize("state", [State.UNCONFIRMED, State.NEW, State.IN_REVIEW, State.QUESTION])
def test_answers_can_be_changed_until_it_is_decided(state):
    case = review.hand_in(make_application(state), {"head_name": "Robin Example"})

    assert (case.state, case.details.head_name) == (state, "Robin Example")
    assert event_codes(case)[-1] == "amend"
    thanks = [] if state == State.UNCONFIRMED else ["amended"]
    assert letter_codes(case)[-1 - len(thanks) :] == [*thanks, "task_force_change"]


@pytest.mark.parametrize("state", [State.ACCEPTED, State.DECLINED, State.WITHDRAWN, State.SPAM])
def test_what_is_decided_is_not_changed_any_more(state):
    with pytest.raises(TransitionNotAllowed):
        review.hand_in(make_application(state), {"head_name": "Robin Example"})


def test_a_change_that_changes_nothing_tells_nobody():
    case = review.hand_in(make_application(), {"head_name": "Alex Example", "learn_or_share": ""})

    assert "amend" not in event_codes(case)


def test_whom_a_proposal_names_is_changed_and_kept_by_name():
    megara, exampleton = make_participant(), make_participant()
    case = make_proposal()
    case.participants.set([megara])
    chosen = type(megara).objects.filter(pk=exampleton.pk)
    case = review.hand_in(case, {"participants": chosen})

    assert [*case.details.participants.all()] == [exampleton]
    assert told(case)[0][0] == "participants"
    assert case.corrections.get().old_value == [megara.pk]


def test_a_change_looks_again_whether_it_is_known_already():
    known = make_application(name="Exampletown on the Hill")
    case = make_application(name="Another place")
    assert not case.duplicate_suspected

    case = review.hand_in(case, {"name": known.name})

    assert Submission.objects.get(pk=case.pk).duplicate_suspected


def test_staff_find_a_case_by_the_name_it_has_now():
    case = review.hand_in(make_application(), {"name": "Westham on the Hill"})

    assert "westham" in Submission.objects.get(pk=case.pk).folded


def test_only_an_answer_that_was_asked_about_belongs_to_the_question():
    case = review.hand_in(asked("population"), {"population": 13000, "head_name": "Robin Example"})

    belongs = {each.field: each.question is not None for each in case.corrections.all()}
    assert belongs == {"population": True, "head_name": False}


def test_what_was_changed_is_kept_in_the_words_of_the_applicant():
    case = make_application(language="fr", authority_kind="city")
    with translation.override("en"):
        case = review.hand_in(case, {"authority_kind": "region"})

    assert told(case) == [("authority_kind", "ville", "région")]


def test_nobody_has_letters_written_all_day(monkeypatch):
    monkeypatch.setattr(corrections, "MOST_A_DAY", 4)
    case = make_application()
    for number in range(2):  # sent and confirmed are steps, too
        case = review.hand_in(case, {"head_name": f"Robin Example {number}"})

    with pytest.raises(TooManySent):
        review.hand_in(case, {"head_name": "Robin Example"})


def test_what_was_changed_goes_when_the_case_is_erased():
    case = review.hand_in(make_application(), {"head_name": "Robin Example"})
    review.forget(decide(case, "withdraw"))

    assert not case.corrections.exists()
