"""Half a picture is refused, one that lost only its last bytes is not."""

import pytest

from alliance_site.pictures import jpeg, png
from alliance_site.pictures.completeness import refuse_half
from alliance_site.pictures.opening import PictureRefused
from tests.support import picture_inputs
from tests.support.picture_inputs import drawn, encoded

UNFIT = {name: each for name, each in picture_inputs.unfit().items() if "tenths" in name}
READERS = {"jpg": jpeg, "png": png}
WHOLE = encoded(drawn(), "JPEG", quality=90)


@pytest.mark.parametrize("name", UNFIT)
def test_tenths_of_a_picture_are_refused(name):
    content, words = UNFIT[name]
    found = READERS[name.rpartition(".")[2]].parts(content)

    with pytest.raises(PictureRefused, match=words):
        refuse_half(found)


@pytest.mark.parametrize("lost", [0, 1, 2])
def test_a_photograph_that_lost_the_mark_of_its_end_is_whole(lost):
    refuse_half(jpeg.parts(WHOLE[: len(WHOLE) - lost]))
