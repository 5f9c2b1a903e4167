"""A participant is found by what somebody types."""

import pytest

from tests.membership.forms.test_cooperate import page
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db


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
