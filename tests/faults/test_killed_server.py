"""What was acknowledged exists, with its letters and files, wherever the server dies."""

import hashlib
from http.client import HTTPException

import pytest
from django.core.files.storage import storages
from django.db import connections

from alliance_site.models import Letter
from membership import journal, links
from membership.files import checks, store, sweep
from membership.forms.journeys import JOURNEYS
from membership.models import Submission
from membership.process.states import State
from tests.faults.points import FILE_WRITTEN, POINTS
from tests.faults.servers import Server
from tests.support.builders import make_application, make_picture

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 20  # of each point, sending and choosing a file: 200 posts


def make_ready_draft():
    draft = make_application(state=State.DRAFT)
    store.keep(draft, checks.check(make_picture()))
    return draft


def send(server, draft, die_at=""):
    """Send a finished form; return whether the visitor was told that it arrived."""
    path = f"/en/join/{links.status_key(draft)}/check/"
    return is_told(server, path, die_at, authorised="on")


def choose_file(server, draft, picture, die_at=""):
    """Choose one more file on its page; return whether the visitor was told that it is kept."""
    picture.seek(0)
    step = next(step for step in JOURNEYS[draft.kind].steps if step.form.files_in)
    path = f"/en/join/{links.status_key(draft)}/{step.name}/"
    return is_told(server, path, die_at, **{step.form.files_in: picture})


def is_told(server, path, die_at, **fields):
    try:
        return server.ask("POST", path, die_at, **fields).status == 303
    except (OSError, HTTPException):
        return False


def is_complete(submission):
    """Say whether a sent submission has all that belongs to it."""
    letters = Letter.objects.filter(submission=submission)
    return (
        submission.state == State.UNCONFIRMED
        and bool(submission.reference)
        and letters.filter(code="receipt", to=submission.contact_email).count() == 1
        and submission.events.filter(code="submit").count() == 1
        and all(is_intact(attachment) for attachment in submission.attachments.all())
    )


def is_intact(attachment):
    with attachment.file.open("rb") as file:
        return hashlib.sha256(file.read()).hexdigest() == attachment.sha256


def is_untouched(submission):
    return submission.state == State.DRAFT and not submission.reference


def sent_around_a_death(server, point):
    """Send a form while its worker dies, check what is there, and send it once more."""
    draft = make_ready_draft()
    connections.close_all()
    told = send(server, draft, point)
    kept = Submission.objects.get(pk=draft.pk)
    assert is_complete(kept) or (not told and is_untouched(kept))

    assert send(server, draft)
    again = Submission.objects.get(pk=draft.pk)
    assert is_complete(again)
    assert kept.reference in (None, again.reference)


def file_kept_around_a_death(server, point):
    """Choose a file while its worker dies, check what is there, and choose it once more."""
    draft, picture = make_ready_draft(), make_picture("another.jpg")
    connections.close_all()
    told = choose_file(server, draft, picture, point)
    names = {attachment.shown_name for attachment in draft.attachments.all()}
    assert "another.jpg" in names or not told

    assert choose_file(server, draft, picture)
    kept = draft.attachments.all()
    assert [attachment.shown_name for attachment in kept].count("another.jpg") == 1
    assert all(map(is_intact, kept))


def files_without_a_row():
    known = set(Submission.attachments.rel.related_model.objects.values_list("file", flat=True))
    return [name for name in storages["private"].listdir("")[1] if name not in known]


def test_nothing_acknowledged_is_lost_wherever_a_worker_dies(monkeypatch):
    monkeypatch.setattr(sweep, "KEPT_WITHOUT_A_ROW", sweep.timedelta(0))
    sweep.sweep()  # what other tests have left
    with Server() as server:
        for point in POINTS:
            if point != FILE_WRITTEN:  # sending writes no file
                sent_around_a_death(server, point)
            file_kept_around_a_death(server, point)
            assert len(files_without_a_row()) <= 1
            sweep.sweep()
            assert files_without_a_row() == []
    assert journal.verify() is None


@pytest.mark.long
def test_nothing_acknowledged_is_lost_in_two_hundred_posts():
    with Server() as server:
        for _round in range(ROUNDS):
            for point in POINTS:
                sent_around_a_death(server, point)
                file_kept_around_a_death(server, point)
    assert journal.verify() is None


@pytest.mark.one_engine
def test_what_was_acknowledged_is_there_after_the_whole_machine_went_down():
    draft = make_ready_draft()
    connections.close_all()
    with Server() as server:
        assert send(server, draft)
    with Server() as server:
        assert send(server, draft)

    assert is_complete(Submission.objects.get(pk=draft.pk))
