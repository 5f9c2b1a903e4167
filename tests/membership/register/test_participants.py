from datetime import date

import pytest

from membership import register
from membership.models import Participant
from membership.process.errors import RegisterError
from tests.support.builders import (
    make_participant,
)

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 25)


def codes(participant):
    return list(participant.events.values_list("code", flat=True))


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


def test_the_register_corrects_nothing_but_its_own_columns():
    with pytest.raises(TypeError, match="official_name"):
        register.correct(make_participant(), by=None, official_name="Elsewhere")
