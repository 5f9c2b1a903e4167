"""Nobody takes part before the Alliance, or from a day on that nobody knows yet."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from membership.models import MembershipPeriod


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ({"starts_on": date(1826, 5, 1)}, "Nobody can take part from"),
        ({"starts_on": date(2099, 5, 1)}, "Nobody can take part from"),
        ({"starts_on": date(2020, 5, 1), "ends_on": date(1999, 1, 1)}, "Nobody can leave on"),
        ({"starts_on": date(2020, 5, 1), "ends_on": date(2199, 1, 1)}, "Nobody can leave on"),
    ],
)
def test_a_day_that_nobody_can_mean_is_refused(days, said):
    with pytest.raises(ValidationError, match=said):
        MembershipPeriod(**days).clean()


def test_a_time_that_began_and_goes_on_is_taken():
    MembershipPeriod(starts_on=date(2020, 5, 1)).clean()
