"""Bars are drawn to scale, with words that are not markup."""

import pytest

from membership.public.counting import charts


def test_a_bar_is_as_long_as_its_number():
    drawn = charts.bars([("2013", 50), ("2014", 100), ("2015", 0)], "Growth <b>")

    widths = [int(part.split('"')[0]) for part in drawn.split(' width="')[1:]]
    assert widths[0] * 2 == pytest.approx(widths[1], abs=1)
    assert widths[2] == 0
    assert "Growth &lt;b&gt;" in drawn
    assert charts.bars([], "Nothing") == ""
