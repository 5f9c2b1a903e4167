"""Questions and corrections as rows."""

import pytest
from django.db import IntegrityError, transaction

from membership.models import Question
from membership.process.states import State
from tests.support.builders import decide, make_application

pytestmark = pytest.mark.django_db


def test_one_question_is_open_at_a_time():
    case = make_application(State.QUESTION)
    exchange = case.exchanges.create(from_applicant=False, text="And another thing?")

    with pytest.raises(IntegrityError), transaction.atomic():
        Question.objects.create(
            submission=case,
            exchange=exchange,
            kind="asking",
            due_on=case.questions.get().due_on,
        )


def test_another_one_may_be_asked_once_it_is_settled():
    case = decide(decide(make_application(State.QUESTION), "answer"), "ask")

    assert case.questions.count() == 2
    assert case.questions.open().count() == 1
