"""Whether all pixels of a PNG are there."""

import pytest

from alliance_site.pictures import png_points
from tests.support import picture_inputs
from tests.support.picture_inputs import drawn, encoded


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_a_whole_picture_is_complete(mode):
    assert png_points.are_complete(encoded(drawn(mode=mode), "PNG"))


def test_a_picture_in_passes_is_complete():
    assert png_points.are_complete(picture_inputs.interlaced())


@pytest.mark.parametrize("name", ["half-the-rows.png", "no-such-way.png"])
def test_too_few_rows_and_rows_of_no_known_way_are_not(name):
    assert not png_points.are_complete(picture_inputs.half_pictures()[name])


def test_how_much_it_unpacks_to_is_known_beforehand():
    assert png_points.size(encoded(drawn((100, 50)), "PNG")) == (1 + 3 * 100) * 50
    assert png_points.size(picture_inputs.sheet((30_000, 30_000))) == (1 + 30_000 // 8) * 30_000
