"""Whom the Task Force writes to at a participant: never public, and gone with the participant."""

import pytest

from membership.models import InternalContact
from membership.open_data.columns import PARTICIPANT
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db


def test_a_contact_stands_on_no_public_page(client, pages):
    entry = make_participant()
    InternalContact.objects.create(
        participant=entry, name="Robin Zebra", email="zebra@town.example"
    )

    for address in (f"/en/participants/{entry.slug}/", "/en/participants.json"):
        answer = client.get(address)
        said = b"".join(answer)
        assert entry.official_name.encode() in said
        assert b"Zebra" not in said
        assert b"zebra@" not in said
    assert not [name for name in PARTICIPANT if "contact" in name]
