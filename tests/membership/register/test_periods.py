"""When a period of membership begins and ends, and what cannot be."""

from datetime import date

import pytest

from membership import register
from membership.process.errors import RegisterError
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("day", "precision", "counts"),
    [
        (date(2015, 3, 4), "day", date(2015, 3, 4)),
        (date(2015, 3, 4), "not_later", date(2015, 3, 4)),
        (date(2016, 2, 1), "month", date(2016, 2, 29)),
        (date(2015, 1, 1), "year", date(2015, 12, 31)),
    ],
)
def test_a_period_counts_from_the_latest_day_that_its_beginning_can_mean(day, precision, counts):
    entry = make_participant(periods=[{"starts_on": day, "starts_precision": precision}])

    assert entry.periods.get().counts_from == counts


def test_a_participant_who_left_cannot_leave_again_nor_come_back_too_early():
    participant = make_participant()
    register.leave(participant, on=date(2020, 1, 1))

    with pytest.raises(RegisterError, match="does not take part"):
        register.leave(participant, on=date(2021, 1, 1))
    with pytest.raises(RegisterError, match="was already taking part"):
        register.rejoin(participant, on=date(2019, 1, 1))


def test_a_last_day_before_the_first_one_is_refused():
    with pytest.raises(RegisterError, match="before the first one"):
        register.leave(make_participant(), on=date(2015, 6, 24))
