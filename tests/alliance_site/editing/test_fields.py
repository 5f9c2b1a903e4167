"""Columns of our own, in the admin and in the rules."""

import pytest
from django.core.exceptions import ValidationError
from django.forms import modelform_factory

from membership.models import InternalContact, Participant
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db


def form(model, **typed):
    return modelform_factory(model, fields=list(typed))(typed)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("town.example\u200b", "https://town.example"),
        ("\thttp://town.example, ", "http://town.example"),
        ("", ""),
    ],
)
def test_a_website_typed_by_staff_is_read_as_on_the_forms(typed, kept):
    filled = form(Participant, website=typed)

    filled.is_valid()
    assert "website" not in filled.errors
    assert filled.cleaned_data["website"] == kept


def test_staff_change_a_website_in_the_admin(editor_client, pages):
    town = make_participant(number=7)
    address = f"/admin/snippets/membership/participant/edit/{town.pk}/"

    field = editor_client.get(address).context["form"].fields["website"]

    assert field.clean("town.example\u200b") == "https://town.example"


def test_what_stands_before_the_host_of_a_website_is_refused_in_words():
    assert form(Participant, website="https://info@town.example").errors["website"] == [
        "The name of a website has no @ before it. Enter its address, like www.example.org"
    ]


def test_an_email_address_typed_by_staff_is_one_address():
    filled = form(InternalContact, email="Office <office@town.example>;")
    filled.is_valid()

    assert filled.cleaned_data["email"] == "office@town.example"
    assert form(InternalContact, email="a@b.example, c@d.example").errors["email"] == [
        "Enter one e-mail address only. These are 2: a@b.example, c@d.example"
    ]


def test_a_rule_refuses_what_the_form_refuses():
    town = make_participant()
    town.website = "town.example\u200b"
    town.full_clean()
    assert town.website == "https://town.example"

    town.website = "https://info@town.example"
    with pytest.raises(ValidationError, match="has no @ before it"):
        town.full_clean()


def test_for_a_migration_these_are_columns_of_django():
    _name, path, _arguments, _options = Participant._meta.get_field("website").deconstruct()

    assert path == "django.db.models.URLField"
