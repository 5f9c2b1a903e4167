"""What an earlier release left in the public folder goes out of it, and nothing is lost."""

import os
import time
from pathlib import Path

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from wagtail.models import UploadedFile

from alliance_site.models import AllianceImage, Rendition
from alliance_site.pictures import former_files, renditions
from alliance_site.pictures.fields import originals
from tests.support.picture_inputs import TELLTALE, telling_jpeg

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _public_folder_is_empty():
    yield
    former_files.take_in()


def former(content, name="hall.jpg"):
    """Make a picture as it was kept before: as it came, in the public folder, with a size."""
    path = default_storage.save(f"original_images/{name}", ContentFile(content))
    row = {"title": "Hall", "description": "A hall.", "credit": "A", "file": path}
    (image,) = AllianceImage.objects.bulk_create([AllianceImage(width=320, height=200, **row)])
    size = ContentFile(telling_jpeg(size=(40, 30)), "hall.original.jpg")
    Rendition.objects.create(image=image, filter_spec="original", file=size)
    return AllianceImage.objects.get(pk=image.pk), Path(default_storage.path(path))


def test_a_former_original_leaves_the_public_folder_and_is_cleaned(
    django_capture_on_commit_callbacks,
):
    image, public = former(telling_jpeg(6))
    size = Path(image.renditions.get().file.path)

    with django_capture_on_commit_callbacks(execute=True):
        assert former_files.take_in() == 1
        renditions.make_missing()

    image.refresh_from_db()
    kept = Path(image.file.path).read_bytes()
    assert not public.exists()
    assert not size.exists()
    assert not any(word in kept for word in TELLTALE)
    assert (image.width, image.height, image.file_size) == (200, 320, len(kept))
    assert renditions.stored(image.pk)
    assert former_files.take_in() == 0


def test_what_cannot_be_shown_leaves_it_as_it_is():
    image, public = former(b"no picture")

    former_files.take_in()

    assert not public.exists()
    assert Path(AllianceImage.objects.get(pk=image.pk).file.path).read_bytes() == b"no picture"


def test_a_file_without_a_row_leaves_it_too():
    image, public = former(b"nobody's picture", "nobody.jpg")
    AllianceImage.objects.filter(pk=image.pk).delete()

    former_files.take_in()

    assert not public.exists()
    kept = Path(originals().path(f"original_images/{public.name}"))
    assert kept.read_bytes() == b"nobody's picture"


def test_an_upload_that_nobody_finished_is_forgotten_after_a_day():
    kind = ContentType.objects.get_for_model(AllianceImage)
    old, fresh = (
        UploadedFile.objects.create(for_content_type=kind, file=ContentFile(b"x", "a.jpg"))
        for _number in range(2)
    )
    path = Path(old.file.path)
    two_days_ago = time.time() - 2 * 86400
    os.utime(path, (two_days_ago, two_days_ago))

    former_files.forget_unfinished()

    assert list(UploadedFile.objects.all()) == [fresh]
    assert not path.exists()
