"""Who is accepted is welcomed with what became public, and only while it is."""

import pytest

from membership import links, register
from membership.process.states import State
from tests.support.builders import make_application, make_proposal, make_signature
from tests.support.markup import has

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("pages")]


def status(client, case):
    return client.get(f"/en/application/{links.status_key(case)}/").content.decode()


def test_a_new_participant_reads_its_number_and_finds_its_entry(client):
    case = make_application(State.ACCEPTED, name="Megara")

    page = status(client, case)

    entry = case.participant
    assert "Your entry is public" in page
    assert has(page, f"Participant no. {entry.number}")
    assert f'href="/en/participants/{entry.slug}/"' in page
    assert "Participant since" in page
    assert "Send us a picture of your town hall" in page


def test_an_entry_that_was_taken_off_is_not_announced(client):
    case = make_application(State.ACCEPTED)
    register.retract(case.participant, by=None)

    assert "Your entry is public" not in status(client, case)


def test_a_signatory_reads_its_number_and_finds_the_list(client):
    case = make_signature(State.ACCEPTED)

    page = status(client, case)

    assert f"Signatory no. {case.signatory.number}." in page
    assert 'href="/en/declaration/?country=AL"' in page


def test_nobody_else_is_welcomed(client):
    for case in (make_application(), make_signature(), make_proposal(State.ACCEPTED)):
        page = status(client, case)
        assert "Your entry is public" not in page
        assert "Your signature is public" not in page
