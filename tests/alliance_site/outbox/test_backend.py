"""What Django and Wagtail send lies in the outbox until the worker takes it."""

import logging
from email import message_from_bytes

import pytest
from django.conf import settings as site
from django.core import mail
from django.core.mail import EmailMessage, EmailMultiAlternatives, send_mail
from django.db import OperationalError, transaction
from wagtail.users.models import UserProfile

from alliance_site.models import Letter
from alliance_site.outbox import queue
from alliance_site.outbox.delivery import send_due
from tests.support.builders import make_user

pytestmark = pytest.mark.django_db
TO = ["a@example.org", "b@example.org"]
NO_ADDRESSES = [
    "nobody",
    "a@b",
    "a@x.example\nBcc: b@x.example",
    "é@x.example",
    f"a@{'b.' * 150}example",
]


def send(**values):
    """Send a message as any library would; return how many were sent."""
    return EmailMessage(**{"subject": "A page waits", "body": "Read it.", "to": TO} | values).send()


def test_a_message_is_a_row_for_each_receiver_and_leaves_by_the_worker():
    assert send(cc=["c@example.org"], bcc=["d@example.org"]) == 1
    assert mail.outbox == []

    assert send_due()["sent"] == 4

    assert [sent.to for sent in mail.outbox] == [[f"{name}@example.org"] for name in "abcd"]
    for sent in mail.outbox:
        assert (sent.subject, sent.body, sent.cc, sent.bcc) == ("A page waits", "Read it.", [], [])
        assert "Alliance" in sent.from_email


def test_one_address_that_is_refused_does_not_repeat_the_others():
    send()
    Letter.objects.filter(to=TO[0]).update(progress="failed")

    send_due()
    queue.release(Letter.objects.get(to=TO[0]))
    send_due()

    assert [sent.to for sent in mail.outbox] == [[TO[1]], [TO[0]]]


@pytest.mark.parametrize("receiver", NO_ADDRESSES)
def test_a_receiver_without_an_address_is_a_row_that_says_so_and_keeps_no_other(receiver):
    send(to=[receiver, *TO])

    assert Letter.objects.filter(progress="no_address").count() == 1
    assert send_due()["sent"] == 2


def test_a_message_to_nobody_is_none():
    assert send(to=[]) == 0
    assert not Letter.objects.exists()


def test_whoever_is_named_twice_gets_it_once_and_the_name_is_left_out():
    send(to=["Kim <a@example.org>", "Kim <a@example.org>"])

    assert Letter.objects.get().to == "a@example.org"


def test_nothing_of_a_message_becomes_a_header():
    send(subject="Hello\r\nBcc: everybody@example.org", headers={"Bcc": "everybody@example.org"})
    send_due()

    headers = message_from_bytes(mail.outbox[0].message().as_bytes())
    assert headers["Bcc"] is None
    assert headers["Subject"] == "Hello Bcc: everybody@example.org"


def test_braces_and_odd_characters_of_a_page_hold_no_message():
    send(subject="{link} {x" * 30, body="{link} {reason} \x00 } {")
    send_due()

    assert mail.outbox[0].body.startswith("{link} {reason} ")
    assert "\x00" not in mail.outbox[0].body
    assert len(mail.outbox[0].subject) <= 200


def test_the_text_is_sent_and_its_html_version_left_out():
    message = EmailMultiAlternatives("A", "Text.", to=TO[:1])
    message.attach_alternative("<p>HTML.</p>", "text/html")
    message.send()
    send_due()

    assert mail.outbox[0].message().get_content_type() == "text/plain"
    assert mail.outbox[0].body == "Text."


@pytest.mark.parametrize("kind", ["html", "attachment"])
def test_what_a_row_cannot_carry_is_refused_and_not_cut(kind):
    def message():
        made = EmailMessage("A", "<p>B</p>", to=TO)
        if kind == "html":
            made.content_subtype = "html"
        else:
            made.attach("letter.pdf", b"%PDF", "application/pdf")
        return made

    with pytest.raises(ValueError, match="plain text"):
        message().send()
    assert message().send(fail_silently=True) == 0
    assert not Letter.objects.exists()


def test_what_is_rolled_back_is_not_told():
    with transaction.atomic():
        send()
        transaction.set_rollback(True)

    assert send_due()["sent"] == 0


def test_a_database_that_is_down_is_no_secret_to_whoever_sends(monkeypatch, caplog):
    def fails(*_arguments, **_values):
        raise OperationalError("down")

    monkeypatch.setattr("alliance_site.outbox.queue.Letter.objects.get_or_create", fails)

    with pytest.raises(OperationalError):
        send()
    assert send_mail("A", "B", None, TO, fail_silently=True) == 0
    assert "did not come into the outbox" in caplog.text


def test_a_message_has_the_language_of_its_reader_and_goes_with_the_account():
    user = make_user()
    UserProfile.objects.create(user=user, preferred_language="fr")
    send(to=[user.email, "a@example.org"])
    send_due()

    assert [letter.language for letter in Letter.objects.order_by("pk")] == ["fr", "en"]
    assert mail.outbox[0].from_email != mail.outbox[1].from_email
    user.delete()
    assert Letter.objects.get().to == "a@example.org"


def test_errors_of_the_site_are_told_by_no_letter(settings):
    settings.ADMINS = [("Kim", "kim@example.org")]

    logging.getLogger("django.request").error("The database is down.")

    assert not Letter.objects.exists()
    assert site.LOGGING["loggers"]["django"]["handlers"] == []


def test_wagtails_own_way_to_a_new_password_writes_no_key(client):
    user = make_user()

    answer = client.post("/admin/password_reset/", {"email": user.email})

    assert answer.headers["Location"] == "/accounts/password/reset/"
    assert not Letter.objects.exists()
