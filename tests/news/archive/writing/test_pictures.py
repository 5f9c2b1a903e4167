"""A picture comes only with its rights, clean and in all its sizes."""

from pathlib import Path

import pytest

from alliance_site.models import AllianceImage
from alliance_site.pictures import renditions
from tests.news.archive.archive_files import draft
from tests.support import picture_inputs
from tests.support.builders import make_picture


def test_a_picture_comes_only_with_its_rights(take_in, tmp_path):
    (tmp_path / "a.jpg").write_bytes(make_picture("a.jpg").read())
    known = {"picture": "a.jpg", "picture_text": "A square", "credit": "Kim Example"}
    rows = take_in(known | {"id": 1}, known | {"id": 2, "picture_rights": "CC BY-SA 4.0"})

    assert "rights_unknown" in rows["en", 1].doubts
    picture = AllianceImage.objects.get()
    assert (picture.credit, picture.licence) == ("Kim Example", "CC BY-SA 4.0")
    assert draft(legacy_addresses__number=1).picture is None
    assert draft(legacy_addresses__number=2).picture == picture


@pytest.mark.parametrize("name", ["../outside.jpg", "/etc/hosts", "missing.jpg", "text.jpg"])
def test_a_picture_that_is_none_is_left_out(take_in, tmp_path, name):
    (tmp_path / "text.jpg").write_text("no picture")
    about = {"picture_text": "A square", "credit": "Kim", "picture_rights": "own"}
    row = take_in(about | {"picture": name})["en", 41]

    assert row.details["picture_missing"] == [name]
    assert not AllianceImage.objects.exists()


def test_a_picture_of_the_archive_comes_clean_and_with_its_sizes(take_in, tmp_path):
    (tmp_path / "a").write_bytes(picture_inputs.telling_jpeg(6))
    about = {"picture": "a", "picture_text": "A square", "credit": "Kim", "picture_rights": "own"}
    take_in(about)

    picture = AllianceImage.objects.get()
    kept = Path(picture.file.path).read_bytes()
    assert not any(word in kept for word in picture_inputs.TELLTALE)
    assert (picture.width, picture.height) == (200, 320)
    assert renditions.stored(picture.pk)
    assert picture.file.name.endswith(".jpg")
