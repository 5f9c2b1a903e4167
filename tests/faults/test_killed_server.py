"""What was acknowledged exists, with its letters and files, whenever the server dies."""

import hashlib
import threading
import time
from http.client import HTTPException

import pytest
from django.db import connections

from alliance_site.models import Letter
from membership import journal, links
from membership.files import checks, store
from membership.models import Submission
from membership.process.states import State
from tests.faults.servers import Server
from tests.support.builders import make_application, make_picture

pytestmark = pytest.mark.django_db(transaction=True)

# Seconds between sending and the kill: in the middle of the work, before it; none: once answered.
MOMENTS = (0.12, 0.25, 0.05, 0.0, None)


def make_ready_draft():
    draft = make_application(state=State.DRAFT)
    store.keep(draft, checks.check(make_picture()))
    return draft


def send(server, draft):
    """Send a finished form; return whether the visitor was told that it arrived."""
    path = f"/en/join/{links.status_key(draft)}/check/"
    try:
        return server.ask("POST", path, authorised="on") == 303
    except (OSError, HTTPException):
        return False


def send_and_kill(draft, moment):
    server = Server()
    told = []
    visitor = threading.Thread(target=lambda: told.append(send(server, draft)))
    visitor.start()
    if moment is None:
        visitor.join()
    else:
        time.sleep(moment)
    server.kill()
    visitor.join()
    return told[0]


def is_complete(submission):
    """Say whether a sent submission has all that belongs to it."""
    letters = Letter.objects.filter(submission=submission)
    (attachment,) = submission.attachments.all()
    with attachment.file.open("rb") as file:
        intact = hashlib.sha256(file.read()).hexdigest() == attachment.sha256
    return (
        submission.state == State.UNCONFIRMED
        and bool(submission.reference)
        and letters.filter(code="receipt", to=submission.contact_email).exists()
        and submission.events.filter(code="submit").count() == 1
        and intact
    )


def is_untouched(submission):
    return submission.state == State.DRAFT and not submission.reference


@pytest.mark.sample(2)
@pytest.mark.parametrize("moment", MOMENTS)
def test_an_acknowledged_application_exists_with_letters_and_files_whenever_the_server_dies(moment):
    draft = make_ready_draft()
    connections.close_all()

    acknowledged = send_and_kill(draft, moment)

    assert acknowledged or moment is not None
    kept = Submission.objects.get(pk=draft.pk)
    assert is_complete(kept) or (not acknowledged and is_untouched(kept))
    assert journal.verify() is None


@pytest.mark.one_engine
def test_sending_again_after_the_server_died_arrives_once_under_one_reference():
    draft = make_ready_draft()
    connections.close_all()
    send_and_kill(draft, 0.05)
    server = Server()

    try:
        assert send(server, draft)
        reference = Submission.objects.get(pk=draft.pk).reference
        assert send(server, draft)
    finally:
        server.kill()

    kept = Submission.objects.get(pk=draft.pk)
    assert kept.reference == reference
    assert is_complete(kept)
