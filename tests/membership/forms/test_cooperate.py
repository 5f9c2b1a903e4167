"""The form of an organisation: one page, and which participants it names."""

import pytest
from django.http import QueryDict

from membership.forms.cooperate import JOURNEY, ProposalForm
from membership.models import Participant
from membership.process.kinds import KINDS, Kind
from membership.process.states import State
from tests.support.builders import make_participant, make_proposal
from tests.support.visitors import PROPOSAL

pytestmark = pytest.mark.django_db


def page(**more):
    data = QueryDict(mutable=True)
    data.update(PROPOSAL | more)
    return ProposalForm(data)


def test_an_empty_page_says_what_to_enter_in_the_order_of_the_page():
    empty = ProposalForm(QueryDict())

    assert [list(empty.errors[name])[0] for name in empty.fields if name in empty.errors] == [
        "Enter the name of the organisation",
        "Choose where your organisation is",
        "Enter what you would like to do together",
        "Choose who may read this",
        "Enter the full name of the contact person",
        "Enter the e-mail address of the contact person",
        "Choose the language we should write in",
    ]


def test_one_page_with_what_is_needed_is_accepted_without_naming_a_participant():
    form = page()

    assert form.is_valid(), form.errors
    assert list(form.answers()["participants"]) == []
    assert form.answers()["roma_led"] is None


def test_a_participant_is_found_by_any_of_its_names_however_spelt():
    town = make_participant(official_name="Παράδειγμα", name_en="Exampletown Görlach")
    form = page(participant_1="exampletown gorlach", participant_2="Παραδειγμα")

    assert form.is_valid(), form.errors
    assert list(form.answers()["participants"]) == [town]


def test_a_name_in_another_spelling_is_one_participant_and_a_number_tells_two_apart():
    town = make_participant(official_name="Sfântu Gheorghe", country="RO")
    eighth = make_participant(official_name="Budapest VIII. kerület", country="HU")
    make_participant(official_name="Budapest VII. kerület", country="HU")
    form = page(participant_1="Municipiul Sfîntu Gheorghe", participant_2="Budapest 8")

    assert form.is_valid(), form.errors
    assert set(form.answers()["participants"]) == {town, eighth}


def test_a_name_of_several_participants_is_asked_about():
    make_participant(official_name="Vilar", country="PT")
    make_participant(official_name="Vilar", country="ES")

    assert page(participant_1="Vilar").errors["participant_1"] == [
        "“Vilar” can be several participants: Vilar (Portugal); Vilar (Spain). "
        "Choose a name from the list"
    ]


def test_a_name_that_no_participant_has_is_told_and_kept():
    form = page(participant_1="Nowhere")

    assert form.errors["participant_1"] == [
        "“Nowhere” is not among the participants. Choose a name from the list"
    ]
    assert 'value="Nowhere"' in str(form["participant_1"])


def test_who_led_by_roma_may_say_so_or_not():
    assert page(roma_led="yes").fields["roma_led"].clean("yes") is True
    form = page(roma_led="no")
    assert form.is_valid()
    assert form.answers()["roma_led"] is False


def test_an_organisation_may_have_its_seat_where_no_authority_can_join():
    assert page(country="CA").is_valid()


def test_only_the_task_force_reads_it_unless_something_else_is_chosen():
    assert ProposalForm()["visibility"].value() == "task_force"


def test_every_answer_of_a_proposal_is_asked_for():
    asked = set(ProposalForm().asked)

    assert set(KINDS[Kind.COOPERATE].answers) - asked == {"participants"}


def test_the_page_comes_back_with_the_participants_named():
    town = make_participant(official_name="Exampletown", name_en="Exampletown")
    draft = make_proposal(State.DRAFT, participants=Participant.objects.filter(pk=town.pk))

    assert ProposalForm(draft=draft)["participant_1"].value() == "Exampletown"
    assert JOURNEY.unfinished(draft) is None
