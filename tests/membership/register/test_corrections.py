"""Facts are put right: what is public changes at once, and the event names the columns."""

import pytest

from membership import register
from membership.models import Participant, SubmissionEvent
from membership.process.errors import RegisterError
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db


def last_event():
    event = SubmissionEvent.objects.latest("sequence")
    return event.code, event.data.get("columns")


def test_facts_of_an_entry_are_revised_in_row_and_revision_and_found_by_the_new_name():
    entry = make_participant(official_name="Gandia", country="ES")

    register.revise(entry, by=None, official_name="Gandía del Mar", head_name="Alex")

    entry = Participant.objects.get()
    assert "mar" in entry.folded
    assert entry.get_latest_revision_as_object().official_name == "Gandía del Mar"
    assert not entry.has_unpublished_changes
    assert last_event() == ("revised", ["head_name", "official_name"])


def test_a_draft_of_an_editor_is_not_overwritten():
    entry = make_participant()
    entry.head_name = "Kim"
    entry.save_revision()

    with pytest.raises(RegisterError, match="Publish it or discard it first"):
        register.revise(Participant.objects.get(), by=None, head_name="Alex")


def test_an_entry_that_is_off_the_site_is_not_brought_back_by_a_correction():
    register.retract(make_participant(), by=None)

    with pytest.raises(RegisterError, match="off the site"):
        register.revise(Participant.objects.get(), by=None, head_name="Alex")


def test_other_names_are_replaced_or_stay_where_one_cannot_be():
    entry = make_participant()
    register.name_otherwise(entry, [("exonym", "fr", "Gandie")], by=None)

    with pytest.raises(RegisterError):
        register.name_otherwise(entry, [("exonym", "de", "Ganden"), ("no_kind", "", "")], by=None)
    assert [each.name for each in entry.other_names.all()] == ["Gandie"]

    register.name_otherwise(entry, [("former", "es", "Candia")], by=None)
    assert [each.name for each in entry.other_names.all()] == ["Candia"]
    assert last_event()[0] == "named"


def test_what_is_recorded_of_a_signature_is_revised():
    belsh = register.enter_signatory(authority="Belsh", country="AL")

    register.revise_signatory(belsh, by=None, occasion="In Tirana", country="AL")

    belsh.refresh_from_db()
    assert belsh.occasion == "In Tirana"
    assert last_event() == ("signatory_revised", ["country", "occasion"])
