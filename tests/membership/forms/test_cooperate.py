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
    for name, value in (PROPOSAL | more).items():
        data.setlist(name, value if isinstance(value, list) else [value])
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


def test_an_organisation_may_have_its_seat_where_no_authority_can_join():
    assert page(country="CA").is_valid()


def test_only_the_task_force_reads_it_unless_something_else_is_chosen():
    assert ProposalForm()["visibility"].value() == "task_force"


def test_every_answer_of_a_proposal_is_asked_for():
    asked = set(ProposalForm().asked)

    assert set(KINDS[Kind.COOPERATE].answers) - asked == {"participants", "unlisted"}


def test_the_page_comes_back_with_the_participants_named():
    town = make_participant(official_name="Exampletown", name_en="Exampletown")
    draft = make_proposal(State.DRAFT, participants=Participant.objects.filter(pk=town.pk))

    assert ProposalForm(draft=draft)["named"].value()["keys"] == [str(town.pk)]
    assert JOURNEY.unfinished(draft) is None


def test_whoever_lets_participants_read_names_one():
    participant = make_participant(official_name="Megara", name_en="Megara")

    assert "Name the participant" in page(visibility="participant").errors["named"][0]
    named = page(visibility="participant", named=[str(participant.pk)])
    assert named.is_valid()
    assert list(named.answers()["participants"]) == [participant]
    assert page(visibility="participant", named=["~Nowhere, Greece"]).is_valid()


def test_whoever_has_no_entry_yet_is_named_in_words_and_comes_back_so():
    form = page(named=["~Nowhere, Greece", "~Elsewhere"])
    assert form.is_valid(), form.errors
    assert form.answers()["unlisted"] == "Nowhere, Greece\nElsewhere"

    draft = make_proposal(State.DRAFT, unlisted=form.answers()["unlisted"])
    assert ProposalForm(draft=draft)["named"].value()["keys"] == ["~Nowhere, Greece", "~Elsewhere"]
