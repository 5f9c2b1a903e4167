"""An event stays with what it is about, and says nothing that an erasure would have to take out."""

import pytest
from django.db.models import CharField, ProtectedError, TextField

from membership import journal
from membership.models import SubmissionEvent
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db


def test_what_something_happened_to_is_not_deleted():
    participant = make_participant()
    journal.record("left", participant=participant)

    with pytest.raises(ProtectedError):
        participant.delete()


def test_no_column_of_an_event_takes_a_free_text():
    longest = {
        field.name: field.max_length
        for field in SubmissionEvent._meta.local_fields
        if isinstance(field, CharField | TextField)
    }

    assert all(length and length <= 64 for length in longest.values()), longest


def test_events_are_read_in_the_order_of_the_chain():
    for code in ("first", "second", "third"):
        journal.record(code)

    assert list(SubmissionEvent.objects.values_list("code", flat=True)) == [
        "first",
        "second",
        "third",
    ]
