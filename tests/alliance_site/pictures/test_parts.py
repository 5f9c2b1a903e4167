"""A picture that was held sideways is kept upright."""

import pytest

from alliance_site.pictures import parts
from alliance_site.pictures.files import cleaned
from tests.support import picture_inputs
from tests.support.picture_inputs import drawn, encoded
from tests.support.pictures import corners, opened


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("make", [picture_inputs.telling_jpeg, picture_inputs.telling_png])
def test_what_was_up_is_up(make, orientation):
    content = make(orientation)

    kept = opened(cleaned(content).content)

    upright = opened(encoded(parts.turned(drawn(), orientation), "PNG"))
    assert kept.size == upright.size
    assert corners(kept) == corners(upright)
