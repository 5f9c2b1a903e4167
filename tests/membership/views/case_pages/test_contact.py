"""Contact and address are changed on pages of their own."""

import pytest

from membership import links
from membership.process.states import State
from tests.membership.views.case_pages.test_status import page
from tests.support.builders import make_application
from tests.support.markup import has
from tests.support.process import fresh
from tests.support.visitors import follow, text

pytestmark = pytest.mark.django_db


def test_the_contact_is_changed_on_a_page_and_another_address_waits_for_its_owner(client):
    case = make_application()
    typed = {"contact_name": "Lou Example", "contact_email": "lou@example.org", "language": "fr"}
    answer = client.post(page(case, "contact/"), typed)

    assert "lou@example.org" in text(follow(answer))
    assert (fresh(case).contact_name, fresh(case).language) == ("Lou Example", "fr")
    key = links.purposes.purpose_key(fresh(case), links.CHANGE_ADDRESS)
    address = f"/en/link/{key}/address/"
    assert "lou@example.org" in text(client.get(address))
    assert fresh(case).contact_email != "lou@example.org"
    client.post(address)
    assert fresh(case).contact_email == "lou@example.org"
    again = follow(client.post(address))
    assert "We write to this address now" in text(again)


def test_a_mistyped_address_is_corrected_and_leads_on_to_the_new_key(client):
    case = make_application(State.UNCONFIRMED)
    old = page(case, "address/")
    refused = follow(client.post(old, {"contact_email": "no address"}))
    answer = client.post(old, {"contact_email": "right@example.org"})

    assert has(refused.content.decode(), "<title>Error: ")
    assert "right@example.org" in text(follow(answer))
    assert client.get(old).status_code == 404
    assert answer["Location"].startswith(page(fresh(case), "sent/"))
