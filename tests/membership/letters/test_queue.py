import smtplib
from datetime import timedelta
from email import message_from_bytes

import pytest
from django.conf import settings
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone

from membership import links
from membership.letters import queue
from membership.models import Letter, LetterText
from membership.process.states import State
from tests.support.builders import decide, make_application, make_message, make_signature

pytestmark = pytest.mark.django_db


def send(minutes=0):
    return queue.send_due(timezone.now() + timedelta(minutes=minutes))


def test_the_copy_of_the_answers_comes_once_the_address_is_confirmed(mailoutbox):
    application = make_application(state=State.UNCONFIRMED, name="Μέγαρα")
    send()
    decide(application, "confirm")

    assert send()["sent"] == 1

    to_applicant = [sent for sent in mailoutbox if sent.to == [application.contact_email]]
    receipt, confirmed = (letter.subject + letter.body for letter in to_applicant)
    for words in ("Μέγαρα", "12,000", "Kim Example", "Two mediators"):
        assert (words in receipt, words in confirmed) == (False, True)
    for letter in (receipt, confirmed):
        assert application.reference in letter
        assert settings.TASK_FORCE_EMAIL in letter
        assert letter.count("http://testserver/") == 1


def test_letters_are_written_in_the_language_of_the_applicant(mailoutbox):
    make_signature(state=State.UNCONFIRMED, language="fr")

    send()

    receipt, _to_task_force = mailoutbox
    assert "confirmez votre adresse" in receipt.subject
    assert "/fr/" in receipt.body


def test_a_letter_goes_to_the_domain_that_was_typed_and_to_no_neighbour(mailoutbox):
    make_signature(state=State.UNCONFIRMED, contact_email="office@straße.example")

    send()

    assert mailoutbox[0].to == ["office@xn--strae-oqa.example"]
    assert "To: office@xn--strae-oqa.example" in mailoutbox[0].message().as_string()


def test_the_outbox_holds_no_key_and_the_letter_that_leaves_does(mailoutbox):
    application = make_application(state=State.UNCONFIRMED)
    decide(application, "confirm")
    key = links.status_key(application)

    assert not Letter.objects.filter(body__contains=key).exists()
    send()

    assert [sent for sent in mailoutbox if key in sent.body]


def test_the_task_force_is_told_without_any_name(mailoutbox):
    application = make_application(state=State.UNCONFIRMED, name="zq9x", contact_name="zq9x")

    send()

    told = next(sent for sent in mailoutbox if sent.to == [settings.TASK_FORCE_EMAIL])
    assert application.reference in told.subject
    assert "zq9x" not in told.subject + told.body


def test_the_houses_own_wording_takes_the_place_of_the_built_in_text():
    LetterText.objects.create(
        code="confirmed",
        language="en",
        subject="{case}",
        body="{authority} {link} <% x %>",
    )
    application = make_application(state=State.UNCONFIRMED, name="Exampletown")

    draft = queue.plan_letter("confirmed", application, "en")

    assert draft.finished_subject == f"Application {application.reference}"
    assert draft.finished_body == "Exampletown http://testserver/… <% x %>"


def test_no_text_of_an_applicant_becomes_a_header(mailoutbox):
    application = make_application(state=State.UNCONFIRMED)
    application.name = "Town\r\nBcc: everybody@example.org"
    LetterText.objects.create(
        code="confirmed", language="en", subject="{authority}\n{case}", body="{link}"
    )
    queue.queue("confirmed", submission=application, once_key="once")

    send()

    sent = next(sent for sent in mailoutbox if "everybody" in sent.subject)
    headers = message_from_bytes(sent.message().as_bytes())
    assert headers["Bcc"] is None
    assert len(headers.get_all("Subject")) == len(headers.get_all("To")) == 1


def test_a_letter_is_written_once_per_key():
    application = make_application()

    first = queue.queue("new_link", submission=application, once_key="same")
    again = queue.queue("new_link", submission=application, once_key="same")

    assert first.pk == again.pk


class DownBackend(EmailBackend):
    """A mail server that answers with an error which names the receiver."""

    def send_messages(self, messages):
        raise smtplib.SMTPRecipientsRefused({messages[0].to[0]: (550, b"zq9x")})


@pytest.fixture
def down(settings):
    settings.EMAIL_BACKEND = f"{__name__}.DownBackend"


def test_a_letter_is_tried_again_after_1_5_30_minutes_2_and_12_hours_and_then_failed(down, caplog):
    application = make_application(state=State.UNCONFIRMED, contact_email="zq9x@example.org")
    letters = Letter.objects.filter(submission=application, code="receipt")

    elapsed = 0
    for minutes in (1, 5, 30, 120, 720):
        assert send(elapsed)["postponed"]
        assert send(elapsed + minutes - 0.5) == {
            "sent": 0,
            "postponed": 0,
            "failed": 0,
            "held": 0,
        }
        elapsed += minutes
    assert send(elapsed)["failed"] == 2

    letter = letters.get()
    assert (letter.progress, letter.attempts) == ("failed", 6)
    assert letter.last_error == "SMTPRecipientsRefused"
    assert "zq9x" not in caplog.text


def test_a_letter_that_failed_is_released_and_sent_under_the_same_message_id(
    down, settings, mailoutbox
):
    make_application(state=State.UNCONFIRMED)
    send()
    letter = Letter.objects.get(code="receipt")
    Letter.objects.update(progress="failed")

    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert queue.release(letter)
    assert send()["sent"] == 1
    assert mailoutbox[0].extra_headers["Message-ID"] == letter.message_id


def test_a_letter_that_is_held_back_stays_until_it_is_released(mailoutbox):
    letter = queue.queue("new_link", submission=make_application(), once_key="held", held=True)
    send()
    assert letter.once_key not in Letter.objects.filter(progress="sent").values_list("once_key")

    assert queue.release(letter)
    assert queue.hold(letter)
    assert queue.release(letter)
    assert send()["sent"] == 1
    assert not queue.hold(letter)


def test_what_a_killed_worker_had_in_hand_is_sent_by_the_next(mailoutbox):
    letter = queue.queue("new_link", submission=make_application(), once_key="stuck")
    send()
    mailoutbox.clear()
    killed_at = timezone.now()
    Letter.objects.filter(pk=letter.pk).update(progress="sending", claimed_at=killed_at)

    assert queue.send_due(killed_at + timedelta(minutes=9))["sent"] == 0
    assert queue.send_due(killed_at + timedelta(minutes=11))["sent"] == 1
    assert len(mailoutbox) == 1


def test_the_receipt_of_a_message_needs_no_confirmation(mailoutbox):
    make_message()

    send()

    assert "we have it" in mailoutbox[0].subject
