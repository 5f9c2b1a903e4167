from datetime import date

import pytest

from membership import journal, register
from membership.models import InternalContact, Participant
from membership.process.errors import RegisterError
from membership.process.states import State
from membership.register import counted_day
from tests.support.builders import (
    make_application,
    make_opening_statement,
    make_participant,
    make_user,
)

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 25)


def admit(**answers):
    application = make_application(state=State.IN_REVIEW, **answers)
    return register.admit(application=application, on=DAY, by=make_user())


def codes(participant):
    return list(participant.events.values_list("code", flat=True))


@pytest.mark.parametrize(
    ("day", "precision", "counts"),
    [
        (date(2015, 3, 4), "day", date(2015, 3, 4)),
        (date(2015, 3, 4), "not_later", date(2015, 3, 4)),
        (date(2016, 2, 1), "month", date(2016, 2, 29)),
        (date(2015, 1, 1), "year", date(2015, 12, 31)),
    ],
)
def test_a_day_counts_from_the_latest_day_it_can_mean(day, precision, counts):
    assert counted_day(day, precision) == counts


def test_the_next_number_is_above_all_given_and_all_stated_ones():
    assert register.next_number() == 1
    make_participant(number=122)
    assert register.next_number() == 123
    make_opening_statement(date(2015, 12, 31), 130, signatories=None)
    assert register.next_number() == 131
    assert register.next_signatory_number() == 1


def test_whoever_is_admitted_has_a_number_an_entry_a_period_and_a_contact():
    make_opening_statement(date(2015, 12, 31), 130)

    participant = admit(name="Μέγαρα", translated_name="Megara", contact_telephone="+30 22960 1")

    assert (participant.number, participant.slug, participant.live) == (131, "megara", True)
    assert (participant.official_name, participant.name_en) == ("Μέγαρα", "Megara")
    period = participant.periods.get()
    assert (period.counts_from, period.counts_until) == (DAY, None)
    contact = InternalContact.objects.get(participant=participant)
    assert contact.telephone == "+30 22960 1"
    assert codes(participant) == ["admitted"]
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


def test_two_participants_of_one_name_have_two_addresses():
    assert admit(name="Megara").slug == "megara"
    assert admit(name="Megara").slug == "megara-2"
    assert admit(name="Figures").slug == "figures-2"


def test_a_number_belongs_to_one_participant_only():
    make_participant(number=120, official_name="Val-de-Marne")

    with pytest.raises(RegisterError, match="Val-de-Marne"):
        make_participant(number=120)
    assert Participant.objects.count() == 1


def test_an_older_draft_brings_back_no_number_no_address_and_no_membership():
    participant = make_participant(number=120)
    older = participant.save_revision()
    register.correct(participant, by=None, number=121, slug="corrected", founding=True)
    register.leave(participant, on=date(2020, 1, 1))

    older.publish(skip_permission_checks=True)

    participant = Participant.objects.get()
    assert (participant.number, participant.slug) == (121, "corrected")
    assert participant.founding
    assert participant.periods.get().counts_until == date(2020, 1, 1)


def test_whoever_leaves_keeps_the_entry_and_may_come_back_under_the_same_number():
    participant = make_participant(number=120)

    register.leave(participant, on=date(2020, 5, 1), precision="month", reason="Decision of 2020.")
    assert participant.periods.get().counts_until == date(2020, 5, 31)
    assert Participant.objects.public().get() == participant
    assert not Participant.objects.current(DAY).exists()

    register.rejoin(participant, on=date(2024, 1, 1))
    assert Participant.objects.current(DAY).get().number == 120
    assert codes(participant) == ["entered", "left", "rejoined"]


@pytest.mark.parametrize(
    "impossible",
    [
        lambda participant: register.leave(participant, on=date(2015, 6, 24)),
        lambda participant: register.rejoin(participant, on=date(2024, 1, 1)),
        lambda participant: register.correct(participant, by=None, slug="figures"),
        lambda participant: register.correct(participant, by=None, slug="No Address"),
    ],
)
def test_what_cannot_be_is_refused_and_leaves_no_event(impossible):
    participant = make_participant()

    with pytest.raises(RegisterError):
        impossible(participant)
    assert codes(participant) == ["entered"]


def test_a_participant_who_left_cannot_leave_again_nor_come_back_too_early():
    participant = make_participant()
    register.leave(participant, on=date(2020, 1, 1))

    with pytest.raises(RegisterError, match="does not take part"):
        register.leave(participant, on=date(2021, 1, 1))
    with pytest.raises(RegisterError, match="takes part already"):
        register.rejoin(participant, on=date(2019, 1, 1))


def test_the_register_corrects_nothing_but_its_own_columns():
    with pytest.raises(TypeError, match="official_name"):
        register.correct(make_participant(), by=None, official_name="Elsewhere")
