"""Letters in the admin: their texts cannot be spoilt, and what does not leave says why."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from alliance_site.models import Letter
from alliance_site.outbox import delivery, queue
from membership.letters import cases
from membership.models import LetterText
from membership.process.permissions import ADMINISTRATORS, DECIDERS, REVIEWERS
from membership.process.states import State
from tests.support.builders import make_application, make_letter, make_message, make_user

pytestmark = pytest.mark.django_db


def test_a_letter_whose_text_is_not_finished_is_held_and_shown(client, administrator, mailoutbox):
    LetterText.objects.create(code="receipt", language="en", subject="{foo}", body="{link} {bar")
    case = make_application(state=State.UNCONFIRMED)

    assert delivery.send_due()["held"] == 1

    letter = Letter.objects.get(submission=case, code="receipt")
    assert letter.progress == "held"
    assert not [sent for sent in mailoutbox if case.contact_email in sent.to]
    for address in ("/admin/letter/", reverse("letter:inspect", args=[letter.pk])):
        assert "a name in braces that stands for nothing" in client.get(address).content.decode()


@pytest.mark.parametrize("body", ["Your page.", "A {reason} {link}", "A { {link}"])
def test_whatever_lacks_its_link_or_has_a_brace_is_held_when_it_should_leave(body):
    letter = cases.queue("ended", submission=make_application(), once_key="a")
    Letter.objects.filter(pk=letter.pk).update(body=body)

    delivery.send_due()

    assert Letter.objects.get(pk=letter.pk).progress == "held"


def test_a_letter_without_an_address_is_shown_as_such(client, administrator):
    case = make_message(contact_email="", contact_name="", name="")
    letter = Letter.objects.get(submission=case, code="received")

    delivery.send_due()

    assert Letter.objects.get(pk=letter.pk).progress == "no_address"
    for address in ("/admin/letter/", reverse("queue:inspect", args=[case.pk])):
        assert "not sent: there is no address" in client.get(address).content.decode()
    assert queue.is_in_order()


def test_a_letter_reads_as_it_was_sent_but_for_its_key_and_leads_to_its_case(client, administrator):
    case = make_application(name="City {link}")
    letter = Letter.objects.get(submission=case, code="confirmed")

    page = client.get(reverse("letter:inspect", args=[letter.pk])).content.decode()

    assert "City {link}" in page
    assert "http://testserver/…" in page
    assert reverse("queue:inspect", args=[case.pk]) in page


def test_letters_are_found_by_subject_address_and_reference(client, administrator):
    case = make_application(contact_email="kim@found.example")
    make_application(contact_email="sam@other.example")

    for words in (case.reference, "kim@found"):
        page = client.get("/admin/letter/", {"q": words}).content.decode()
        assert "kim@found.example" in page
        assert "sam@other.example" not in page


@pytest.mark.parametrize("role", [ADMINISTRATORS, REVIEWERS, DECIDERS])
def test_what_wagtail_tells_staff_is_read_by_administrators_alone(client, role):
    make_application()
    letter = make_letter(body="Zqpage waits.", to="editor@example.org")
    client.force_login(make_user(role))

    listed = client.get("/admin/letter/").content.decode()
    page = client.get(reverse("letter:inspect", args=[letter.pk]), follow=True)

    is_read = role == ADMINISTRATORS
    assert ("From Wagtail: " in listed, "editor@example.org" in listed) == (is_read, is_read)
    assert page.status_code == (200 if is_read else 404)
    assert ("Zqpage waits." in page.content.decode()) == is_read
    if is_read:
        assert "Wagtail tells staff" in page.content.decode()
        assert "Case:" not in page.content.decode()


def test_a_message_of_wagtail_that_does_not_leave_says_why(client, administrator):
    make_letter(to="")
    failed = make_letter()
    Letter.objects.filter(pk=failed.pk).update(
        progress="failed", last_error="SMTPServerDisconnected"
    )

    listed = client.get("/admin/letter/").content.decode()

    assert "not sent: there is no address" in listed
    assert "failed – SMTPServerDisconnected" in listed


def test_a_list_of_letters_asks_no_question_per_letter(client, administrator):
    def questions():
        with CaptureQueriesContext(connection) as asked:
            client.get("/admin/letter/")
        return len(asked)

    make_application()
    questions()  # what is asked once in a process
    few = questions()
    for _number in range(3):
        make_application()
        make_letter()
    assert questions() == few
