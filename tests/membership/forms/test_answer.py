"""What an applicant sends from the status page."""

import pytest
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from membership.files import checks, store
from membership.forms.answer import AnswerForm, MandateForm
from membership.process.states import State
from tests.support.builders import make_application, make_pdf

pytestmark = pytest.mark.django_db


def test_an_empty_answer_is_asked_for_and_files_alone_are_none():
    form = AnswerForm(QueryDict(), MultiValueDict({"added": [make_pdf()]}))

    assert form.errors["message"] == ["Enter your answer"]


def test_of_the_files_of_a_case_only_those_stand_there_that_were_not_sent_yet():
    case = make_application(state=State.QUESTION)
    store.keep(case, checks.check(make_pdf("letter.pdf")), "letter")
    lying = store.keep(case, checks.check(make_pdf("minutes.pdf")), "answer")

    assert AnswerForm(draft=case).file_field.attached == [lying]
    assert AnswerForm(draft=case).initial == {}


def test_the_mandate_to_follow_is_a_file_chosen_now_or_before():
    case = make_application(state=State.IN_REVIEW)
    without = MandateForm(QueryDict(), MultiValueDict(), draft=case)
    assert without.errors["letter"] == ["Choose the letter or council decision"]

    store.keep(case, checks.check(make_pdf()), "letter")
    assert MandateForm(QueryDict(), MultiValueDict(), draft=case).is_valid()
