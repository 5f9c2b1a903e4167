from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from membership import journal
from membership.models import EventChainHead, SubmissionEvent
from tests.support.builders import make_application, make_participant

pytestmark = pytest.mark.django_db


def settle():
    """Let the engine finish what it has put off, or it alters no table."""
    if connection.vendor == "postgresql":
        connection.cursor().execute("SET CONSTRAINTS ALL IMMEDIATE")


def refused(sql):
    settle()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        connection.cursor().execute(sql)


def test_each_event_follows_the_one_before():
    first = journal.record("admitted", data={"number": 131, "on": date(2026, 11, 25)})
    second = journal.record("left", participant=make_participant())

    assert second.sequence > first.sequence
    assert len(first.hash) == 64
    assert journal.verify() is None


def test_an_event_says_who_did_what_to_what():
    application = make_application()

    event = application.events.last()
    assert (event.code, event.actor_role) == ("confirm", "applicant")
    assert (event.from_state, event.to_state) == ("unconfirmed", "new")


def test_no_event_can_be_changed_removed_or_emptied_by_the_database():
    journal.record("admitted", data={"number": 131})

    refused("UPDATE membership_submissionevent SET code = 'never'")
    refused("DELETE FROM membership_submissionevent")
    if connection.vendor == "postgresql":
        refused("TRUNCATE membership_submissionevent")
    assert journal.verify() is None


def forge(**columns):
    """Do what nobody can do: change an event behind the triggers."""
    settle()
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("ALTER TABLE membership_submissionevent DISABLE TRIGGER USER")
        else:
            cursor.execute("DROP TRIGGER membership_submissionevent_no_update")
            cursor.execute("DROP TRIGGER membership_submissionevent_no_delete")
    SubmissionEvent.objects.filter(**columns).update(code="forged")


def test_a_changed_event_is_found():
    events = [journal.record(f"step {number}") for number in range(3)]
    forge(pk=events[1].pk)

    assert journal.verify() == events[1].sequence
    with pytest.raises(CommandError, match=f"event {events[1].sequence}"):
        call_command("verify_log")


def test_events_cut_off_at_the_end_are_missed():
    events = [journal.record(f"step {number}") for number in range(3)]
    forge(pk=0)
    SubmissionEvent.objects.filter(pk=events[2].pk).delete()

    assert journal.verify() == events[2].sequence


def test_an_event_that_is_rolled_back_leaves_no_gap():
    journal.record("kept")
    with transaction.atomic():
        journal.record("lost")
        transaction.set_rollback(True)
    journal.record("kept too")

    assert EventChainHead.objects.get().sequence == SubmissionEvent.objects.count() == 2
    assert journal.verify() is None
