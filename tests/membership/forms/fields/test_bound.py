"""Of a field with a mistake the mistake is read before the hint."""

from membership.forms.join.authority import AuthorityForm


def test_the_message_is_read_first_and_then_the_hint():
    field = AuthorityForm({"population": "many"})["population"]

    assert field.errors
    assert field.aria_describedby == "id_population_error id_population_helptext"


def test_a_field_without_hint_and_mistake_is_described_by_nothing():
    assert not AuthorityForm()["website"].aria_describedby
