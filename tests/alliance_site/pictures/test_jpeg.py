"""A JPEG is read segment by segment, whatever it is made of."""

import pytest

from alliance_site.pictures.files import PictureRefused, cleaned


def test_a_file_of_nothing_but_marks_ends_soon():
    for content in (b"\xff\xd8" + b"\xff\x00" * 500_000, b"\xff\xd8" + b"\xff" * 1_000_000):
        with pytest.raises(PictureRefused):
            cleaned(content)
