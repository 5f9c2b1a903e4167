"""What stands in the stored sizes of a picture."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from alliance_site.pictures import renditions
from tests.support.pictures import library_picture

pytestmark = pytest.mark.django_db


def test_a_small_picture_is_not_enlarged(pages):
    image = library_picture((100, 80))
    renditions.make_missing()

    assert renditions.stored(image.pk).srcset.count("w,") == 0
    assert renditions.stored(image.pk).width == 100


def test_a_small_size_carries_nothing_that_the_camera_wrote(pages):
    image = library_picture()
    renditions.make_missing()

    for row in image.renditions.filter(filter_spec__endswith="jpeg"):
        with Image.open(row.file.path) as small:
            assert not small.getexif()


def test_a_logo_keeps_what_is_transparent(pages):
    drawing = Image.new("RGBA", (640, 320), (0, 0, 0, 0))
    drawing.save(content := BytesIO(), "PNG")
    logo = library_picture()
    logo.file.save("logo.png", ContentFile(content.getvalue()))
    renditions.make(logo)

    with Image.open(renditions.stored_logo(logo.pk).file.path) as stored:
        assert stored.getpixel((5, 5))[3] == 0
