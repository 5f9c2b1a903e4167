"""Forms for corrections: the fields of the pages themselves, and nothing else."""

import pytest

from membership.forms.answer import QuestionForm
from membership.forms.corrections import CorrectionForm, correctable, corrects, fields_of, together
from membership.forms.journeys import JOURNEYS
from membership.process.kinds import DECIDED, KINDS

ALONE = {"contact_email", "authorised"}  # told to both addresses; said when it is sent


@pytest.mark.parametrize("kind", DECIDED)
def test_every_answer_of_a_form_can_be_corrected_but_the_address_and_the_authorisation(kind):
    asked = {name for step in JOURNEYS[kind].steps for name in step.form.base_fields}
    answers = {name for name in KINDS[kind].answers if asked.issuperset(fields_of(name))}

    assert answers - set(correctable(kind)) <= ALONE


def test_a_form_has_the_answers_meant_in_the_order_of_the_pages_and_then_the_words():
    form = corrects("join", ["head_name", "population"], sent_as=QuestionForm)

    assert list(form.base_fields)[:4] == ["population", "head_name", "publish_head", "message"]
    assert form.button == QuestionForm.button


def test_a_form_for_a_change_takes_no_files_and_no_words():
    form = corrects("sign", correctable("sign"))

    assert not form.files_in
    assert "message" not in form.base_fields
    assert issubclass(form, CorrectionForm)


def test_what_says_nothing_alone_comes_with_what_it_is_about():
    assert together("join", ["authority_kind_other"]) == ("authority_kind", "authority_kind_other")


def test_a_form_that_corrects_some_answers_hands_in_no_others():
    form = corrects("cooperate", ["name"])({"name": "Example Association"})
    form.is_valid()

    assert form.answers() == {"name": "Example Association"}


def test_a_field_is_called_so_that_its_page_is_not_needed():
    names = ["head_name", "head_office", "contact_name", "contact_job"]
    fields = corrects("join", names, sent_as=QuestionForm).base_fields

    assert [str(fields[name].label) for name in names] == [
        "Political leader",
        "Office of the political leader",
        "Contact person",
        "Job title of the contact person",
    ]
    assert str(JOURNEYS["join"].step("leader").form.base_fields["head_name"].label) == "Name"
