"""Staff take a whole register home as a file."""

import csv
from datetime import date
from io import StringIO

import pytest

from membership import register
from membership.open_data import columns
from membership.process.permissions import OBSERVERS
from tests.support.builders import make_participant, make_site_tree, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.both_engines]
LISTINGS = ["/admin/snippets/membership/participant/", "/admin/signatory/"]


@pytest.fixture
def filled():
    make_site_tree()
    former = make_participant(official_name="Ζωή", head_name="Alex Example")
    register.leave(former, on=date(2018, 1, 31), reason="A decision of the council")
    register.enter_signatory(authority="Belsh", country="AL", person="Robin Example")


def rows(client, listing):
    response = client.get(f"{listing}whole.csv")
    assert "no-store" in response["Cache-Control"]
    text = response.getvalue().decode()
    assert text.startswith("\ufeff")
    return list(csv.DictReader(StringIO(text[1:], newline="")))


def test_the_files_hold_what_only_staff_needs(editor_client, filled):
    (participant,), (signatory,) = [rows(editor_client, listing) for listing in LISTINGS]

    assert participant.keys() == columns.STAFF_PARTICIPANT.keys()
    assert participant["period_reasons"] == "A decision of the council"
    assert participant["head_name"] == "Alex Example"
    assert signatory.keys() == columns.STAFF_SIGNATORY.keys()
    assert signatory["person"] == "Robin Example"


@pytest.mark.parametrize("listing", LISTINGS)
def test_a_listing_leads_to_its_file(editor_client, filled, listing):
    assert f'href="{listing}whole.csv"' in editor_client.get(listing).content.decode()


@pytest.mark.parametrize("listing", LISTINGS)
def test_who_may_not_edit_entries_gets_no_file(client, filled, listing):
    client.force_login(make_user(OBSERVERS))

    assert client.get(f"{listing}whole.csv").status_code in (302, 403)
