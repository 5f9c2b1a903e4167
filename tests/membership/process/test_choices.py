"""How exactly a day is known, and what makes somebody look for spam."""

from datetime import date

import pytest

from membership.process.choices import (
    SPAM_LINE,
    SPAM_POINTS,
    Precision,
    SpamMark,
    counted_day,
    points_of,
)


@pytest.mark.parametrize(
    ("precision", "counted"),
    [
        (Precision.DAY, date(2024, 2, 3)),
        (Precision.NOT_LATER, date(2024, 2, 3)),
        (Precision.MONTH, date(2024, 2, 29)),
        (Precision.YEAR, date(2024, 12, 31)),
    ],
)
def test_a_day_counts_from_the_latest_that_it_can_mean(precision, counted):
    assert counted_day(date(2024, 2, 3), precision) == counted


def test_every_mark_of_spam_has_points_and_links_alone_hold_nothing_back():
    assert set(SPAM_POINTS) == set(SpamMark)
    assert SPAM_POINTS[SpamMark.LINKS] < SPAM_LINE
    assert points_of("a mark of before") == 1
