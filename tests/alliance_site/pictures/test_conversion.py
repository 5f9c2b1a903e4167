"""What is drawn anew has the format and the name that fit it."""

import pytest
from PIL import Image, ImageChops, ImageStat

from alliance_site.pictures.conversion import Clean
from alliance_site.pictures.files import cleaned
from tests.support import picture_inputs
from tests.support.pictures import opened


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("IMG_1.HEIC", "IMG_1.jpg"),
        ("photo", "photo.jpg"),
        ("photo.jpg?w=1024", "photo.jpg"),
        ("a.b.tiff", "a.b.jpg"),
        ("..", "picture.jpg"),
    ],
)
def test_a_name_gets_the_ending_that_is_true(name, kept):
    assert Clean(b"", "JPEG").named(name) == kept


def test_turning_a_photograph_loses_next_to_nothing():
    content = picture_inputs.telling_jpeg(6, quality=85)

    kept = opened(cleaned(content).content)

    difference = ImageChops.difference(opened(content).transpose(Image.Transpose.ROTATE_270), kept)
    assert max(ImageStat.Stat(difference).rms) < 2
