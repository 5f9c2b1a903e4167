"""Sizes of pictures are made by the worker beforehand, and a visit makes none."""

from pathlib import Path

import pytest

from alliance_site.models import AllianceImage, Rendition
from alliance_site.pictures import renditions
from tests.support.pictures import library_picture

pytestmark = pytest.mark.django_db


def test_the_worker_makes_every_size_in_every_format(pages):
    image = library_picture()

    assert renditions.make_missing() == 1
    assert renditions.make_missing() == 0

    rows = image.renditions.filter(filter_spec__contains="format")
    sizes = {(row.width, row.height, Path(row.file.name).suffix) for row in rows}
    assert sizes == {
        (width, height, kind)
        for width, height in [(360, 225), (720, 450), (1080, 675)]
        for kind in (".avif", ".webp", ".jpg")
    }


def test_another_focal_point_makes_other_sizes_and_drops_the_old_ones(pages):
    image = library_picture((400, 900))
    renditions.make_missing()
    cut = Rendition.objects.filter(filter_spec__contains="fill")
    old = set(cut.values_list("pk", flat=True))
    AllianceImage.objects.filter(pk=image.pk).update(
        focal_point_x=50, focal_point_y=50, focal_point_width=9, focal_point_height=9
    )

    assert renditions.make_missing() == 1

    assert Rendition.objects.count() == len(renditions.ALL)
    assert not Rendition.objects.filter(pk__in=old).exists()


def test_a_lost_or_broken_file_stops_no_other(pages, caplog):
    lost, broken, whole = library_picture(), library_picture(), library_picture()
    Path(lost.file.path).unlink()
    Path(broken.file.path).write_bytes(b"no picture")

    assert renditions.make_missing() == 1
    renditions.make_missing()

    assert renditions.stored(whole.pk)
    assert len([line for line in caplog.messages if "cannot be made smaller" in line]) == 2
