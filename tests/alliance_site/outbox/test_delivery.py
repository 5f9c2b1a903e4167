"""Letters leave at least once, under one Message-ID, whatever the mail server does."""

import smtplib
from datetime import timedelta

import pytest
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone

from alliance_site.models import Letter
from alliance_site.outbox import queue
from alliance_site.outbox.delivery import send_due
from tests.support.builders import make_letter

pytestmark = pytest.mark.django_db
NOTHING = {"sent": 0, "postponed": 0, "failed": 0, "held": 0}
UP = "django.core.mail.backends.locmem.EmailBackend"


def send(minutes=0):
    return send_due(timezone.now() + timedelta(minutes=minutes))


class DownBackend(EmailBackend):
    """A mail server that answers with an error which names the receiver."""

    def send_messages(self, messages):
        raise smtplib.SMTPRecipientsRefused({messages[0].to[0]: (550, b"zq9x")})


@pytest.fixture
def down(settings):
    settings.DELIVERY_BACKEND = f"{__name__}.DownBackend"


def test_a_letter_is_tried_again_after_1_5_30_minutes_2_and_12_hours_and_then_failed(down, caplog):
    letter = make_letter(to="zq9x@example.org")

    elapsed = 0
    for minutes in (1, 5, 30, 120, 720):
        assert send(elapsed)["postponed"]
        assert send(elapsed + minutes - 0.5) == NOTHING
        elapsed += minutes
    assert send(elapsed)["failed"] == 1

    letter.refresh_from_db()
    assert (letter.progress, letter.attempts) == ("failed", 6)
    assert letter.last_error == "SMTPRecipientsRefused"
    assert "zq9x" not in caplog.text


def test_a_letter_that_failed_is_released_and_sent_under_the_same_message_id(
    down, settings, mailoutbox
):
    letter = make_letter()
    send()
    Letter.objects.update(progress="failed")

    settings.DELIVERY_BACKEND = UP
    assert queue.release(letter)
    assert send()["sent"] == 1
    assert mailoutbox[0].extra_headers["Message-ID"] == letter.message_id


def test_what_a_killed_worker_had_in_hand_is_sent_by_the_next(mailoutbox):
    killed_at = timezone.now()
    make_letter()
    Letter.objects.update(progress="sending", claimed_at=killed_at)

    assert send_due(killed_at + timedelta(minutes=9))["sent"] == 0
    assert send_due(killed_at + timedelta(minutes=11))["sent"] == 1
    assert len(mailoutbox) == 1


def test_a_letter_whose_kind_nobody_knows_any_more_is_held_and_holds_up_no_other(mailoutbox):
    Letter.objects.filter(pk=make_letter().pk).update(code="of_before")
    make_letter()

    assert send() == NOTHING | {"held": 1, "sent": 1}
    assert Letter.objects.get(code="of_before").problem
