"""Whatever stands in an address is answered, on both engines, and nothing breaks."""

import pytest
from django.urls import reverse

from tests.support.builders import make_participant
from tests.test_withheld import GAPS, addresses

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("error_pages")]

STRANGE = ["%00", "%FF", "%ED%A0%80", "//[", "%09%2F%5B", "9" * 30, "-1", "10000-01-01"]
ASKED = ("q", "page", "year", "topic", "country", "participant", "kind", "group", "on", "next")


@pytest.fixture(autouse=True)
def _megara(pages):
    make_participant(official_name="Megara", slug="megara")


def public_addresses():
    """Return every English address of the site once, without what is asked of it."""
    asked = {address.partition("?")[0] for address in addresses({"restriction": 1, "page": 1})}
    signing_in = {reverse("account_login"), reverse("account_reset_password")}
    return sorted(each for each in asked | signing_in if not each.startswith("/fr/"))


def with_strange(address, strange):
    """Yield an address with something strange in each gap or at its end, and asked of it."""
    parts = address.split("/")
    filled = [strange if part in GAPS.values() else part for part in parts]
    yield "/".join(filled if filled != parts else [*parts[:-1], strange])
    yield f"{address}?{'&'.join(f'{name}={strange}' for name in (*ASKED, strange))}"


@pytest.mark.both_engines
@pytest.mark.sample(4)
@pytest.mark.parametrize("strange", STRANGE)
def test_every_public_address_is_answered_whatever_stands_in_it(client, strange):
    asked = [each for known in public_addresses() for each in with_strange(known, strange)]

    assert not [each for each in asked if client.get(each).status_code >= 500]
