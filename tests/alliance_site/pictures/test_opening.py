"""What is opened, and up to which size."""

import pytest

from alliance_site.pictures import opening
from alliance_site.pictures.files import PictureRefused, check, cleaned
from tests.support import picture_inputs
from tests.support.picture_inputs import drawn, encoded

SHOWABLE = picture_inputs.showable()


@pytest.mark.parametrize("name", ["broken-notes.avif", "broken-notes.heic"])
def test_notes_that_no_program_reads_keep_no_picture_from_being_opened(name):
    with opening.opened(SHOWABLE[name], ("AVIF", "HEIF")) as picture:
        assert picture.size == (320, 200)


def test_a_picture_for_which_there_is_no_memory_is_refused(monkeypatch):
    monkeypatch.setattr(opening, "MOST_MEMORY", 10_000)

    with pytest.raises(PictureRefused, match="too large"):
        cleaned(encoded(drawn(), "PNG"))
    with pytest.raises(PictureRefused, match="too large"):
        check(encoded(drawn(), "PNG"))
