"""A picture is kept clean, apart, and under a name that says what it is."""

import re
from pathlib import Path

import pytest
from django.urls import reverse
from PIL import Image

from alliance_site.models import AllianceImage
from alliance_site.pictures import renditions
from tests.alliance_site.pictures.test_forms import add
from tests.support import picture_inputs

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("files_closed"),
    # Wagtail leaves the file open from which the admin makes a small picture.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
TELLING = picture_inputs.telling()
SHOWABLE = picture_inputs.showable()


def test_the_original_has_no_address(editor_client, client, settings):
    settings.DEMONSTRATION = True
    add(editor_client, TELLING["camera.jpg"])
    image = AllianceImage.objects.get()
    page = editor_client.get(reverse("wagtailimages:edit", args=[image.pk])).content.decode()

    assert image.file.url == ""
    assert not Path(image.file.path).is_relative_to(settings.MEDIA_ROOT)
    assert client.get(f"/media/{image.file.name}").status_code == 404
    assert "original" not in "".join(re.findall(r'(?:href|src)="([^"]*)"', page))
    assert f"{image.width} × {image.height}" in page
    assert not image.renditions.filter(filter_spec="original").exists()


@pytest.mark.sample(6)
@pytest.mark.parametrize("name", SHOWABLE)
def test_an_unusual_file_is_taken_with_all_its_sizes(editor_client, name):
    assert add(editor_client, SHOWABLE[name], name).status_code == 302

    image = AllianceImage.objects.get()
    assert image.renditions.count() >= len(renditions.ALL)
    with Image.open(image.file.path) as picture:
        assert picture.size == (image.width, image.height)


@pytest.mark.parametrize("name", ["photo", "photo.jpg?w=1024", "PHOTO.JPG", "photo.png", "a.pdf"])
def test_a_picture_is_known_by_its_content_and_gets_its_ending(editor_client, name):
    assert add(editor_client, TELLING["camera.jpg"], name).status_code == 302

    assert AllianceImage.objects.get().file.name.endswith(".jpg")
