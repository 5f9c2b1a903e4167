"""What a column says, and that each is documented."""

from datetime import date
from pathlib import Path

import pytest

from membership import register
from membership.models import MembershipPeriod
from membership.open_data import columns
from membership.open_data.columns import Facts
from tests.support.builders import make_participant
from tests.support.sources import text


def test_every_column_is_documented_with_its_meaning():
    documented = text(Path("docs/open-data.md"))

    for table in (columns.PARTICIPANT, columns.SIGNATORY):
        lines = [f"| `{name}` | {column.meaning} | " for name, column in table.items()]
        assert [line for line in lines if line not in documented] == []


@pytest.mark.parametrize(
    ("starts", "ends", "interval"),
    [
        ((date(2013, 3, 20), "day"), (None, "day"), "2013-03-20/.."),
        ((date(2015, 1, 1), "year"), (date(2018, 1, 31), "day"), "2015/2018-01-31"),
        ((date(2015, 6, 1), "month"), (None, "day"), "2015-06/.."),
        ((date(2015, 6, 24), "not_later"), (None, "day"), "[..2015-06-24]/.."),
    ],
)
def test_a_period_is_written_as_exactly_as_it_is_known(starts, ends, interval):
    period = MembershipPeriod(
        starts_on=starts[0], starts_precision=starts[1], ends_on=ends[0], ends_precision=ends[1]
    )

    assert columns.interval(period) == interval


def test_a_signatory_names_a_participant_only_as_long_as_that_is_public(db):
    entry = make_participant(number=7)
    signed = register.enter_signatory(authority="Belsh", country="AL", participant=entry)
    number = columns.SIGNATORY["participant_number"]
    assert number.of(Facts(signed, "en"), "participant_number") == 7

    register.retract(entry, by=None)
    signed.refresh_from_db()
    assert not number.of(Facts(signed, "en"), "participant_number")
