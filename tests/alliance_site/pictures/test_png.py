"""What shows a PNG is kept."""

from alliance_site.pictures.files import cleaned
from tests.support import picture_inputs
from tests.support.picture_inputs import drawn, encoded
from tests.support.pictures import opened

SHOWABLE = picture_inputs.showable()


def test_what_is_transparent_and_how_light_it_is_stay():
    gamma = picture_inputs.chunk(b"gAMA", (45_455).to_bytes(4, "big"))
    clear = picture_inputs.chunk(b"tRNS", b"\0\xff\0\0\0\0")
    png = encoded(drawn(), "PNG")

    kept = cleaned(picture_inputs.with_chunks(png, gamma, clear)).content

    assert gamma in kept
    assert clear in kept
    assert opened(cleaned(SHOWABLE["palette.png"]).content).info["transparency"] == 3
