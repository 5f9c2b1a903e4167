"""Other names of a participant: each once, found, and never shown."""

import pytest
from django.core.exceptions import ValidationError

from membership.models import OtherName
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db


def test_a_participant_has_another_name_once_and_two_may_share_it():
    first, second = make_participant(), make_participant(official_name="Gandia", country="ES")
    OtherName.objects.create(participant=first, name="Dorf", kind=OtherName.Kind.EXONYM)

    OtherName(participant=second, name="Dorf").validate_constraints()
    OtherName(participant=first, name="Village").validate_constraints()
    with pytest.raises(ValidationError, match="already has this other name"):
        OtherName(participant=first, name="Dorf").validate_constraints()


def test_it_stands_on_no_page(client, pages):
    entry = make_participant()
    OtherName.objects.create(participant=entry, name="Zebradorf", kind=OtherName.Kind.FORMER)

    assert "Zebradorf" not in client.get(f"/en/participants/{entry.slug}/").content.decode()
