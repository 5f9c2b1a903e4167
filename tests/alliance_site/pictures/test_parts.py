"""A picture that was held sideways is kept upright."""

import pytest
from PIL import Image, ImageChops, ImageStat

from alliance_site.pictures import parts
from alliance_site.pictures.files import cleaned
from tests.support import picture_inputs
from tests.support.picture_inputs import drawn, written
from tests.support.pictures import corners, opened


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("make", [picture_inputs.telling_jpeg, picture_inputs.telling_png])
def test_what_was_up_is_up(make, orientation):
    content = make(orientation)

    kept = opened(cleaned(content).content)

    upright = opened(written(parts.turned(drawn(), orientation), "PNG"))
    assert kept.size == upright.size
    assert corners(kept) == corners(upright)


def test_turning_a_photograph_loses_next_to_nothing():
    content = picture_inputs.telling_jpeg(6, quality=85)

    kept = opened(cleaned(content).content)

    difference = ImageChops.difference(opened(content).transpose(Image.Transpose.ROTATE_270), kept)
    assert max(ImageStat.Stat(difference).rms) < 2
