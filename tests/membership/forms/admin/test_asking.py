"""What staff fill in to ask: kind, answers meant with what stands there, last day."""

from datetime import timedelta

import pytest

from membership import dates
from membership.process.states import State
from tests.support.builders import make_application
from tests.support.transition_pages import fields, transition_url

pytestmark = pytest.mark.django_db
WORDS = {"message": "Is the figure still right?", "question_kind": "outdated"}


def test_the_answers_are_offered_as_they_stand_and_the_files(client, decider):
    case = make_application(State.IN_REVIEW, work_now="A long story. " * 50)
    seen = client.get(transition_url(case, "ask")).content.decode()

    assert "Population: 12,000" in seen
    assert "Where is your authority? Greece" in seen
    assert 'value="files"' in seen
    assert "A long story. " * 10 not in seen


def test_a_question_is_asked_about_answers_until_a_day(client, decider):
    case = make_application(State.IN_REVIEW)
    day = dates.today() + timedelta(days=40)
    typed = fields(client.get(transition_url(case, "ask"))) | WORDS
    typed |= {"question_fields": ["population", "head_name"], "answer_by": day.isoformat()}
    client.post(transition_url(case, "ask"), typed)

    question = case.questions.get()
    assert (question.kind, question.due_on) == ("outdated", day)
    assert question.fields == ["population", "head_name"]


@pytest.mark.parametrize("days", [1, 400])
def test_a_day_that_does_not_fit_is_refused_at_its_field(client, decider, days):
    case = make_application(State.IN_REVIEW)
    day = dates.today() + timedelta(days=days)
    typed = fields(client.get(transition_url(case, "ask"))) | WORDS
    answer = client.post(transition_url(case, "ask"), typed | {"answer_by": day.isoformat()})

    assert answer.status_code == 422
    assert "answer_by" in answer.context["form"].errors
    assert WORDS["message"] in answer.content.decode()


def test_an_answer_of_another_kind_cannot_be_meant(client, decider):
    case = make_application(State.IN_REVIEW)
    typed = fields(client.get(transition_url(case, "ask"))) | WORDS
    answer = client.post(transition_url(case, "ask"), typed | {"question_fields": ["proposal"]})

    assert answer.status_code == 422
    assert not case.questions.exists()
