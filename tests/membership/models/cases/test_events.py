"""An event stays with what it is about, and says nothing that an erasure would have to take out."""

import pytest
from django.db.models import CharField, ProtectedError, TextField
from django.utils import timezone

from membership.models import SubmissionEvent
from tests.support.builders import make_application, make_participant

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("make", "column"), [(make_participant, "participant"), (make_application, "submission")]
)
def test_what_something_happened_to_is_not_deleted(make, column):
    with pytest.raises(ProtectedError, match=f"SubmissionEvent.{column}"):
        make().delete()


def test_no_column_of_an_event_takes_a_free_text():
    longest = {
        field.name: field.max_length
        for field in SubmissionEvent._meta.local_fields
        if isinstance(field, CharField | TextField)
    }

    assert all(length and length <= 64 for length in longest.values()), longest


def test_events_are_read_in_the_order_of_the_chain():
    for sequence, code in ((2, "second"), (3, "third"), (1, "first")):
        SubmissionEvent.objects.create(sequence=sequence, code=code, at=timezone.now())

    assert list(SubmissionEvent.objects.values_list("code", flat=True)) == [
        "first",
        "second",
        "third",
    ]
