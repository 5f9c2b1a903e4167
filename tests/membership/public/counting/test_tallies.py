"""Counting on a day: what was stated, and who has come or gone since."""

from datetime import date

import pytest

from membership.public.counting.tallies import Span, tally

STATED, NOW = date(2015, 12, 31), date(2026, 1, 1)
EARLY, LATER = date(2014, 1, 1), date(2020, 1, 1)


@pytest.mark.parametrize(
    ("spans", "number"),
    [
        ([], 130),
        ([Span("GR", EARLY)], 130),
        ([Span("GR", LATER)], 131),
        ([Span("GR", EARLY, LATER)], 129),
        ([Span("GR", LATER, NOW)], 130),
        ([Span("GR", EARLY)] * 130 + [Span("ES", LATER)], 131),
    ],
)
def test_joins_are_added_and_departures_taken_off_until_the_rows_are_complete(spans, number):
    assert tally(NOW, (STATED, 130), (STATED, 29), spans).number == number


def test_the_stated_countries_stand_until_the_rows_know_of_more():
    spans = [Span(country, LATER) for country in ("GR", "ES", "FR")]

    assert tally(NOW, (STATED, 130), (STATED, 29), spans).countries == 29
    assert tally(NOW, (STATED, 130), (STATED, 2), spans).countries == 3
    assert not tally(NOW, (STATED, 130), None, spans).countries_known


def test_a_year_is_named_only_where_number_and_countries_are_still_those_of_the_statement():
    assert tally(NOW, (STATED, 130), (STATED, 29), []).year == 2015
    assert tally(NOW, (STATED, 130), (EARLY, 29), []).year is None
    assert tally(NOW, (STATED, 130), (STATED, 29), [Span("GR", LATER)]).year is None


def test_whoever_leaves_is_gone_on_the_last_day():
    span = Span("GR", EARLY, LATER)

    assert (span.covers(EARLY), span.covers(date(2019, 12, 31)), span.covers(LATER)) == (
        True,
        True,
        False,
    )
