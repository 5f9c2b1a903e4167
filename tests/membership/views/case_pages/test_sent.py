"""After sending: the receipt, and the address to be confirmed."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core import mail as outbox
from django.utils import timezone

from alliance_site.outbox import delivery
from membership import links
from membership.links import purposes
from membership.models import Submission
from membership.process.states import State
from tests.membership.views.case_pages.test_status import confirming, page
from tests.support.builders import (
    make_application,
)
from tests.support.visitors import follow, text

pytestmark = pytest.mark.django_db


def test_the_page_to_confirm_names_authority_and_reference(client):
    case = make_application(State.UNCONFIRMED, name="Comuna Zq")
    seen = text(client.get(f"/en/link/{purposes.purpose_key(case, links.CONFIRM)}/confirm/"))

    assert f"Comuna Zq , reference {case.reference}" in seen
    assert Submission.objects.get().state == State.UNCONFIRMED


def test_the_receipt_is_outlined_until_the_address_is_confirmed(client):
    case = make_application(State.UNCONFIRMED)
    before = client.get(page(case, "sent/")).content.decode()
    client.post(confirming(case))
    after = client.get(page(case, "sent/")).content.decode()

    assert '<div class="receipt-open' in before
    assert case.reference in before
    assert case.contact_email in before
    assert '<div class="receipt-done' in after
    assert "Your address is confirmed" in after


def test_opening_the_link_of_the_letter_changes_nothing(client):
    case = make_application(State.UNCONFIRMED)
    answer = client.get(confirming(case))

    assert answer.status_code == 200
    assert "<button" in answer.content.decode()
    assert Submission.objects.get().state == State.UNCONFIRMED


def test_the_button_confirms_the_address_and_pressing_it_twice_is_no_mistake(client):
    case = make_application(State.UNCONFIRMED)
    address = confirming(case)
    first, second = client.post(address), client.post(address)

    case.refresh_from_db()
    assert (first.status_code, second.status_code) == (303, 303)
    second = follow(second)
    assert case.state == State.NEW
    assert case.confirmed_at
    assert "Your address is confirmed" in text(second)
    assert links.status_key(case) not in second.content.decode()
    assert case.letters.filter(code="confirmed").count() == 1


def test_the_link_in_the_letter_leads_to_the_button(client):
    make_application(State.UNCONFIRMED, language="fr")
    delivery.send_due()

    (letter,) = [each for each in outbox.outbox if "@exampletown" in each.to[0]]
    link = re.search(r"http://testserver(/fr/link/\S+)", letter.body)[1]
    assert client.get(link).status_code == 200
    assert client.post(link).status_code == 303
    assert Submission.objects.get().state == State.NEW


def test_the_message_is_sent_again_but_not_twice_within_ten_minutes(client):
    case = make_application(State.UNCONFIRMED)
    with time_machine.travel("2026-11-25 10:01:00+01:00", tick=False) as clock:
        for _time in range(3):
            answer = client.post(page(case, "again/"))
        assert case.letters.filter(code="confirm_again").count() == 1
        seen = text(client.get(answer["Location"]))
        clock.shift(timedelta(minutes=11))
        again = text(client.get(answer["Location"]))
        client.post(page(case, "again/"))

    assert case.letters.filter(code="confirm_again").count() == 2
    assert "The message of 25 November 2026, 10:01, Strasbourg time, is on its way." in seen
    assert "You can ask again at 10:11." in seen
    assert ("Send the message again" in seen, "Send the message again" in again) == (False, True)


def test_a_message_is_said_to_be_sent_only_once_it_was(client):
    case = make_application(State.UNCONFIRMED)
    before = text(client.get(page(case, "sent/?sent=again")))
    answer = client.post(page(case, "again/"))
    delivery.send_due()
    sent = text(client.get(answer["Location"]))
    case.letters.filter(code="confirm_again").update(progress="failed", sent_at=None)

    assert "again on" not in before
    assert "We sent the last message on" in sent
    assert "The message could not be sent." in text(client.get(answer["Location"]))


def test_an_address_that_had_all_its_letters_gets_none_again(client, settings):
    settings.LETTERS_PER_RECIPIENT = 2
    case = make_application(State.UNCONFIRMED)
    with time_machine.travel("2026-11-25 10:01:00+01:00", tick=False) as clock:
        for _time in range(4):
            answer = client.post(page(case, "again/"))
            clock.shift(timedelta(minutes=11))
        seen = text(client.get(answer["Location"]))

    assert case.letters.filter(code="confirm_again").count() == 2
    assert "You can ask again from 26 November 2026, 00:00, Strasbourg time." in seen


def test_a_link_that_was_made_after_confirming_asks_for_nothing_more(client):
    case = make_application(State.NEW)

    html = client.get(confirming(case)).content.decode()

    assert "Your address is confirmed" in html
    assert "<button" not in html.split("<main")[1]


def test_who_types_the_address_of_the_button_comes_to_the_receipt(client):
    case = make_application(State.UNCONFIRMED)
    receipt = f"/en/application/{links.status_key(case)}/sent/"

    response = client.get(receipt.replace("/sent/", "/again/"))

    assert (response.status_code, response["Location"]) == (303, receipt)


def test_whoever_is_confirmed_gets_no_message_again(client):
    case = make_application(State.NEW)
    client.post(page(case, "again/"))

    assert not case.letters.filter(code="confirm_again").exists()


def test_a_link_to_confirm_lives_thirty_days(client):
    case = make_application(State.UNCONFIRMED)
    address = confirming(case)

    with time_machine.travel(timezone.now() + timedelta(days=31)):
        assert client.get(address).status_code == 404


def test_a_wrong_address_is_corrected_from_the_receipt_while_it_is_not_confirmed(client):
    case = make_application(State.UNCONFIRMED)
    link = f'href="{page(case, "address/")}"'
    before = client.get(page(case, "sent/")).content.decode()
    client.post(confirming(case))

    assert link in before
    assert link not in client.get(page(case, "sent/")).content.decode()


def test_whoever_corrected_the_address_is_not_said_to_have_asked_again(client):
    case = make_application(State.UNCONFIRMED)
    delivery.send_due()
    answer = client.post(page(case, "address/"), {"contact_email": "right@example.org"})
    said = text(client.get(answer["Location"]))

    assert "You asked" not in said
    assert "is on its way." in said
