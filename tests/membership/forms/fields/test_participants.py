"""Participants are looked for by what somebody types, and named one by one."""

import pytest

from membership.forms.fields.participants import ParticipantsField
from tests.membership.forms.test_cooperate import page
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db


def field(form):
    return form.fields["named"]


def named_by(form):
    assert form.is_valid(), form.errors
    return form.cleaned_data["named"]


def names(shown):
    return [one.name for one in shown]


def test_a_participant_is_found_by_any_of_its_names_however_spelt():
    make_participant(official_name="Παράδειγμα", name_en="Exampletown Görlach")

    for search in ("exampletown gorlach", "Παραδειγμα", "exam", "paradeigma"):
        shown = field(page(named_search=search, named_find="1"))
        assert names(shown.found) == ["Exampletown Görlach"]
        assert shown.said == "1 participant found."


def test_a_number_tells_two_apart():
    make_participant(official_name="Budapest VIII. kerület", country="HU")
    make_participant(official_name="Budapest VII. kerület", country="HU")

    assert names(field(page(named_search="Budapest 8")).found) == ["Budapest VIII. kerület"]


def test_too_many_are_counted_and_nobody_is_told():
    for number in range(10):
        make_participant(official_name=f"Vilar {chr(65 + number)}x", country="PT")

    shown = field(page(named_search="Vilar"))
    assert len(shown.found) == 8
    assert shown.said == "10 participants found. Type more of the name to see them all."
    nobody = field(page(named_search="Nowhere"))
    assert (nobody.found, nobody.said) == ([], "Nobody in the list is called “Nowhere”.")
    assert field(page(named_search=" ")).said == ""


def test_they_are_added_and_taken_out_one_by_one():
    town = make_participant(official_name="Exampletown")
    key = str(town.pk)
    added = page(named_search="Exam", named_add=key)
    assert names(field(added).named) == ["Exampletown"]
    assert field(added).search == ""

    both = page(named=[key], named_add="~Nowhere, Greece")
    assert names(field(both).named) == ["Exampletown", "Nowhere, Greece"]
    out = page(named=[key, "~Nowhere, Greece"], named_take_out=key)
    assert names(field(out).named) == ["Nowhere, Greece"]


def test_no_more_than_three_are_named_and_nobody_twice():
    keys = [f"~Town {number}" for number in range(3)]

    assert len(field(page(named=keys, named_add="~Fourth")).named) == 3
    assert not field(page(named=keys)).has_room
    assert len(field(page(named=keys[:1], named_add=keys[0])).named) == 1


def test_what_is_still_looked_for_is_taken_if_it_can_be_one_only():
    town = make_participant(official_name="Exampletown")
    for country in ("PT", "ES"):
        make_participant(official_name="Vilar", country=country)

    assert named_by(page(named_search="exampletown")) == [str(town.pk)]
    assert "can be several participants" in page(named_search="Vilar").errors["named"][0]
    assert "is not in the list" in page(named_search="Nowhere").errors["named"][0]


@pytest.mark.parametrize("key", ["0", "99999", "x", "~", "~ ", "²", "-1", "1" * 50])
def test_a_key_that_nobody_has_names_nobody(key):
    form = page(named=[key])

    assert form.is_valid(), form.errors
    assert form.cleaned_data["named"] == []


def test_what_is_no_button_of_it_changes_nothing():
    assert ParticipantsField.pressed("named", {"named_add": "1"}) == {"named_add": "1"}
