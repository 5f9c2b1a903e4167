"""An entry on its way to the site: its address, its words, its refusals."""

import pytest

from membership import register
from membership.models import Participant
from membership.process.errors import RegisterError
from membership.register import entries
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("names", "address"),
    [
        ({"official_name": "Megara"}, "megara-2"),
        ({"official_name": "Μέγαρα", "name_en": "Megara"}, "megara-2"),
        ({"official_name": "Figures"}, "figures-2"),
        ({"official_name": "Łódź"}, "lodz"),
    ],
)
def test_an_entry_gets_an_address_in_plain_letters_that_nobody_else_has(names, address):
    make_participant(official_name="Megara")

    assert make_participant(**names).slug == address


@pytest.mark.parametrize("slug", ["figures", "No-Address", "megara"])
def test_an_address_that_cannot_be_is_refused(slug):
    make_participant(official_name="Megara")
    entry = make_participant(official_name="Gandia")

    with pytest.raises(RegisterError, match="cannot be used"):
        register.correct(entry, by=None, slug=slug)

    assert Participant.objects.get(pk=entry.pk).slug == "gandia"


def test_a_refusal_names_the_columns_that_hold_what_they_may_not():
    with pytest.raises(RegisterError, match=r"official_name: .*150"):
        make_participant(official_name="G" * 151)
    with pytest.raises(RegisterError, match="^confirmed_on: "):
        register.correct(make_participant(), by=None, confirmed_on="soon")


def test_columns_are_set_past_the_draft_of_an_editor():
    entry = make_participant(head_name="Alex")
    entry.head_name = "Kim"
    entry.save_revision()

    entries.set_columns(entry, founding=True)

    entry = Participant.objects.get()
    assert (entry.founding, entry.head_name) == (True, "Alex")
    assert entry.get_latest_revision_as_object().head_name == "Kim"
