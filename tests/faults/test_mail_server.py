"""Letters over a real mail server: read as they arrive, and sent once after every trouble."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from alliance_site.models import Letter
from alliance_site.outbox.delivery import send_due
from membership.process.states import State
from tests.faults.mail_server import free_port, mail_server
from tests.support.builders import make_application, make_letter

pytestmark = [pytest.mark.django_db, pytest.mark.one_engine]
LINK = re.compile(r"^https?://\S+/(?:application|link)/\S+$", re.MULTILINE)
NOT_SENT = {"sent": 0, "postponed": 1, "failed": 0, "held": 0}


def later(minutes):
    return timezone.now() + timedelta(minutes=minutes)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_letter_of_a_case_arrives_once_for_one_reader_with_a_link_that_opens(
    client, settings, language
):
    case = make_application(state=State.ACCEPTED, language=language, name="Δήμος Παράδειγμα")
    with mail_server(settings) as mailbox:
        while send_due()["sent"]:
            pass

    arrived = [message for to, message in mailbox.messages if to == [case.contact_email]]
    queued = Letter.objects.filter(submission=case, to=case.contact_email)
    assert len(arrived) == queued.count() > 2
    for message in arrived:
        assert message.get_all("To") == [case.contact_email]
        assert message["Auto-Submitted"] == "auto-generated"
        assert len(message.get_all("Subject")) == 1
        text = message.get_content().replace("\r\n", "\n")
        assert not re.search(r"\{\w+\}", text)
        (link,) = LINK.findall(text)
        path = link.removeprefix(settings.SITE_ORIGIN)
        assert client.get(path).status_code in (200, 303)


def test_a_letter_waits_while_the_server_is_down_and_leaves_once_it_is_back(settings):
    letter = make_letter()
    port = free_port()
    with mail_server(settings, port):
        pass
    assert send_due() == NOT_SENT

    with mail_server(settings, port) as mailbox:
        assert send_due(later(1.5))["sent"] == 1
        assert send_due(later(60))["sent"] == 0
    letter.refresh_from_db()
    assert (letter.progress, len(mailbox.messages)) == ("sent", 1)


def test_a_server_that_refuses_or_is_slow_loses_no_letter_and_holds_up_nobody(settings):
    letter = make_letter()
    with mail_server(settings) as mailbox:
        mailbox.refuses = True
        assert send_due() == NOT_SENT
        mailbox.refuses, mailbox.is_slow = False, True
        assert send_due(later(1.5)) == NOT_SENT
        mailbox.is_slow = False
        assert send_due(later(10))["sent"] == 1

    letter.refresh_from_db()
    (_to, message), *_more = mailbox.messages
    assert message["Message-ID"].strip() == letter.message_id
