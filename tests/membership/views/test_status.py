"""After sending: receipt, confirmation of the address, and the status page."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core import mail as outbox
from django.utils import timezone

from alliance_site.outbox import delivery
from membership import links
from membership.files import store
from membership.models import Submission
from membership.process.states import State
from tests.support.builders import (
    decide,
    make_application,
    make_message,
    make_pdf,
    make_proposal,
    make_signature,
)
from tests.support.markup import has
from tests.support.visitors import follow, text

pytestmark = pytest.mark.django_db


def page(case, rest=""):
    return f"/en/application/{links.status_key(case)}/{rest}"


def confirming(case):
    return f"/en/link/{links.purpose_key(case, links.CONFIRM)}/confirm/"


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
    assert "You asked for the message again on 25 November 2026, 10:01, Strasbourg time." in seen
    assert "Again possible at 10:11." in seen
    assert ("Send the message again" in seen, "Send the message again" in again) == (False, True)


def test_a_message_is_said_to_be_sent_only_once_it_was(client):
    case = make_application(State.UNCONFIRMED)
    before = text(client.get(page(case, "sent/?sent=again")))
    answer = client.post(page(case, "again/"))
    delivery.send_due()
    sent = text(client.get(answer["Location"]))
    case.letters.filter(code="confirm_again").update(progress="failed", sent_at=None)

    assert "again on" not in before
    assert "We sent the message again on" in sent
    assert "could not be sent again" in text(client.get(answer["Location"]))


def test_an_address_that_had_all_its_letters_gets_none_again(client, settings):
    settings.LETTERS_PER_RECIPIENT = 2
    case = make_application(State.UNCONFIRMED)
    with time_machine.travel("2026-11-25 10:01:00+01:00", tick=False) as clock:
        for _time in range(4):
            answer = client.post(page(case, "again/"))
            clock.shift(timedelta(minutes=11))
        seen = text(client.get(answer["Location"]))

    assert case.letters.filter(code="confirm_again").count() == 2
    assert "Again possible from 26 November 2026, 00:00, Strasbourg time." in seen


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


@pytest.mark.parametrize(
    ("state", "heading"),
    [
        (
            State.UNCONFIRMED,
            "We have your application. One thing left: confirm your e-mail address",
        ),
        (State.NEW, "We have your application"),
        (State.SPAM, "We have your application"),
        (State.IN_REVIEW, "We are reading your application"),
        (State.QUESTION, "We have a question for you"),
        (State.ACCEPTED, "Welcome to the Alliance"),
        (State.DECLINED, "We cannot accept this application"),
        (State.WITHDRAWN, "You withdrew this application"),
    ],
)
def test_the_heading_is_the_state_in_the_applicants_words(client, state, heading):
    case = make_application(state)
    answer = client.get(page(case))

    assert has(answer.content.decode(), f"<h1>{heading}</h1>")
    assert case.reference in text(answer)
    assert answer["Cache-Control"] == "no-store"
    assert answer["Referrer-Policy"] == "no-referrer"


def test_the_page_shows_question_letters_and_what_would_be_published(client):
    case = make_application(State.IN_REVIEW, publish_head=True)
    decide(case, "ask", message="Which body took the decision?")
    said = text(client.get(page(case)))

    assert "Which body took the decision?" in said
    assert "we have a question" in said
    reading = make_application(State.NEW, publish_head=True)
    assert "Alex Example, Mayor" in text(client.get(page(reading)))


def test_the_page_tells_nothing_of_what_staff_write_to_each_other(client):
    case = make_application(State.DECLINED)

    assert "Not a local authority." not in text(client.get(page(case)))
    assert "Staff" not in text(client.get(page(case)))


def test_letters_to_the_task_force_are_not_letters_to_the_applicant(client):
    case = make_application(State.NEW)
    subjects = case.letters.filter(code__startswith="task_force").values_list("subject", flat=True)

    assert subjects
    assert not [subject for subject in subjects if subject in text(client.get(page(case)))]


@pytest.mark.parametrize("make", [make_proposal, make_signature, make_message])
def test_every_kind_has_receipt_and_status_page(client, make):
    case = make(State.NEW)

    for address in (page(case), page(case, "sent/")):
        answer = client.get(address)
        assert answer.status_code == 200
        assert case.reference in text(answer)


def test_a_draft_leads_on_to_what_is_unfinished(client):
    draft = make_application(State.DRAFT, contact_name="")

    assert client.get(page(draft))["Location"].endswith("/contact/")


def test_foreign_replaced_and_forgotten_keys_get_the_same_404(client):
    case, erased = make_application(State.NEW), make_application(State.ERASED)
    old = page(case)
    links.replace(case)
    strange = [old, page(Submission(pk=99, kind="join")), "/en/application/x/"]
    answers = [client.get(address) for address in [*strange, f"/en/application/1-{'a' * 32}/"]]

    assert {answer.status_code for answer in answers} == {404}
    assert len({text(answer) for answer in answers}) == 1
    assert client.get(page(erased)).status_code == 200  # told only to whoever has the newest key


def test_a_link_to_confirm_lives_thirty_days(client):
    case = make_application(State.UNCONFIRMED)
    address = confirming(case)

    with time_machine.travel(timezone.now() + timedelta(days=31)):
        assert client.get(address).status_code == 404


def test_a_question_is_answered_on_the_page_once_and_with_a_file(client):
    case = make_application(State.QUESTION)
    answer = {"message": "The municipal council.", "added": make_pdf("minutes.pdf")}
    first = client.post(page(case), answer)
    second = client.post(page(case), {"message": "The municipal council."})

    case.refresh_from_db()
    assert (first.status_code, second.status_code) == (303, 303)
    assert case.state == State.IN_REVIEW
    assert [said.text for said in case.exchanges.filter(from_applicant=True)] == [
        "The municipal council."
    ]
    assert case.attachments.get().shown_name == "minutes.pdf"


def test_an_empty_answer_comes_back_with_its_file_kept(client):
    case = make_application(State.QUESTION)
    answer = follow(client.post(page(case), {"message": " ", "added": make_pdf("minutes.pdf")}))

    assert has(answer.content.decode(), "<title>Error: ")
    assert answer.content.decode().count("Enter your answer") == 2
    assert "minutes.pdf" in answer.content.decode()
    case.refresh_from_db()
    assert case.state == State.QUESTION


def test_only_files_that_came_with_the_answer_can_be_taken_back(client):
    case = make_application(State.UNCONFIRMED)
    first = store.keep(case, store.check(make_pdf("decision.pdf")))
    case.attachments.update(created_at=case.submitted_at)
    for name in ("confirm", "take", "ask"):
        case = decide(case, name)
    client.post(page(case), {"message": "", "added": make_pdf("minutes.pdf")})
    added = case.attachments.exclude(pk=first.pk).get()
    for attachment in (first, added):
        client.post(page(case), {"message": "Half", "remove": str(attachment.pk)})

    assert list(case.attachments.all()) == [first]


@pytest.mark.parametrize("state", [State.NEW, State.IN_REVIEW, State.ACCEPTED])
def test_where_nothing_is_asked_nothing_is_answered_and_the_words_are_shown(client, state):
    case = make_application(state)
    answer = client.post(page(case), {"message": "By the way", "added": make_pdf("extra.pdf")})

    assert answer.status_code == 303
    assert not case.exchanges.filter(from_applicant=True).exists()
    assert not case.attachments.exists()
    said = text(client.get(answer["Location"]))
    assert "This was not sent" in said
    assert "By the way" in said
    assert "“extra.pdf”: it was not kept" in said
    client.post(page(case), {"discard": "1"})
    assert "By the way" not in text(client.get(page(case)))
