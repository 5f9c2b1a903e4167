"""One row for the case, one for the answers of its kind."""

import pytest

from membership.models import Submission, model_of
from membership.process.choices import MessageSubject
from membership.process.kinds import Kind
from membership.process.states import OPEN, State
from tests.support.builders import make_application, make_message, make_signature
from tests.support.transition_pages import MAKERS

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", Kind)
def test_a_case_leads_to_the_answers_of_its_kind_and_these_to_themselves(kind):
    made = MAKERS[kind]()
    details = Submission.objects.get(pk=made.pk).details

    assert type(details) is model_of(kind)
    assert details.details is details


def test_a_concern_is_grave_and_other_messages_are_not():
    concern = make_message(subject=MessageSubject.CONCERN)
    question = make_message(subject=MessageSubject.QUESTION)

    assert (concern.is_concern, concern.is_grave) == (True, True)
    assert (question.is_concern, question.is_grave) == (False, False)
    assert make_signature().is_grave


def test_no_name_of_anybody_stands_in_what_the_log_keeps():
    draft, case = make_application(state=State.DRAFT), make_application()

    assert str(draft) == f"join #{draft.pk}"
    assert str(case) == case.reference


def test_what_somebody_still_has_to_do_something_about_is_open():
    for state in (State.NEW, State.QUESTION, State.DECLINED, State.DRAFT):
        make_application(state=state)

    assert {case.state for case in Submission.objects.open()} <= set(OPEN)
    assert Submission.objects.open().count() == 2
