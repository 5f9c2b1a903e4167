"""A register that grew and shrank."""

from datetime import date

import pytest

from membership import register
from tests.support.builders import make_participant


@pytest.fixture
def comes_and_goes(pages):
    """One that joined in 2013, left in 2016 and came back in 2018; one that stayed from 2015 on."""
    restless = make_participant(country="MK", periods=[{"starts_on": date(2013, 3, 20)}])
    register.leave(restless, on=date(2016, 5, 1))
    register.rejoin(restless, on=date(2018, 2, 1))
    make_participant(country="TR", periods=[{"starts_on": date(2015, 6, 24)}])
