"""What becomes of an application that is accepted."""

from datetime import date

import pytest

from membership import journal, register
from membership.models import InternalContact, Participant
from membership.process.states import State
from tests.support.builders import (
    make_application,
    make_opening_statement,
    make_user,
)

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 25)


def admit(**answers):
    application = make_application(state=State.IN_REVIEW, **answers)
    return register.admit(application=application, on=DAY, by=make_user())


def test_whoever_is_admitted_has_a_number_an_entry_a_period_and_a_contact():
    make_opening_statement(date(2015, 12, 31), 130)

    participant = admit(name="Μέγαρα", translated_name="Megara", contact_telephone="+30 22960 1")

    assert (participant.number, participant.slug, participant.live) == (131, "megara", True)
    assert (participant.official_name, participant.name_en) == ("Μέγαρα", "Megara")
    period = participant.periods.get()
    assert (period.counts_from, period.counts_until) == (DAY, None)
    contact = InternalContact.objects.get(participant=participant)
    assert contact.telephone == "+30 22960 1"
    assert participant.events.get().code == "admitted"
    assert journal.verify() is None


def test_nothing_of_the_applications_prose_is_published():
    participant = admit(work_now="zq9x", learn_or_share="zq9x", deciding_body="zq9x")

    columns = {
        field.attname: getattr(participant, field.attname) for field in Participant._meta.fields
    }
    assert "zq9x" not in str(columns)
    assert "zq9x" not in str(participant.latest_revision.content)
    assert not participant.presentations.exists()


@pytest.mark.parametrize(
    ("publish_head", "head"), [(True, ("Alex Example", "Mayor")), (False, ("", ""))]
)
def test_the_head_is_published_only_if_that_was_ticked(publish_head, head):
    participant = admit(publish_head=publish_head)

    assert (participant.head_name, participant.head_office) == head


def test_who_was_taken_off_by_mistake_comes_back_under_its_number_from_that_day_on():
    application = make_application(state=State.IN_REVIEW)
    participant = register.admit(application=application, on=date(2026, 1, 1), by=None)
    register.retract(participant, by=None)

    register.admit(application=application, on=DAY, by=None)

    restored = Participant.objects.get()
    assert (restored.pk, restored.number, restored.live) == (participant.pk, 1, True)
    assert restored.periods.get().counts_from == DAY
    assert list(restored.events.values_list("code", flat=True)) == [
        "admitted",
        "retracted",
        "restored",
    ]


def test_who_takes_part_is_not_admitted_once_more():
    application = make_application(state=State.IN_REVIEW)
    participant = register.admit(application=application, on=date(2026, 1, 1), by=None)

    register.admit(application=application, on=DAY, by=None)

    assert participant.periods.get().counts_from == date(2026, 1, 1)
    assert participant.events.get().code == "admitted"


@pytest.mark.parametrize(
    ("kept", "email"),
    [("KIM@exampletown.example", "lou@exampletown.example"), ("desk@town.example",) * 2],
)
def test_the_entry_follows_the_application_unless_staff_have_entered_somebody_else(kept, email):
    application = make_application(
        State.IN_REVIEW, contact_email="kim@exampletown.example", language="fr"
    )
    register.admit(application=application, on=DAY, by=None)
    assert InternalContact.objects.get().language == "fr"
    InternalContact.objects.update(email=kept)
    application.contact_email = "lou@exampletown.example"

    register.follow_contact(application, "kim@exampletown.example")

    assert InternalContact.objects.get().email == email


def test_a_name_that_several_places_have_gets_no_position():
    participant = admit(name="San Giovanni", country="IT")

    assert (participant.latitude, participant.longitude) == (None, None)
