"""Whatever is sent as a picture is refused in a sentence, or kept fit to be shown and silent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_site.pictures.files import PictureRefused, check, cleaned
from tests.support import picture_inputs
from tests.support.picture_inputs import TELLTALE
from tests.support.pictures import corners, opened

TELLING = picture_inputs.telling()
SHOWABLE = picture_inputs.showable()
UNFIT = picture_inputs.unfit()
NO_PICTURES = picture_inputs.no_pictures()
SMALL = [content for content in [*TELLING.values(), *SHOWABLE.values()] if len(content) < 60_000]


@pytest.mark.parametrize("name", TELLING)
def test_a_picture_is_kept_without_a_word_about_place_camera_or_owner(name):
    content = TELLING[name]
    assert any(word in content for word in TELLTALE) or name == "notes.png"

    clean = cleaned(content)

    picture = opened(clean.content)
    assert not any(word in clean.content for word in TELLTALE)
    assert not picture.getexif()
    assert {"exif", "xmp", "comment", "photoshop", "mp", "XML:com.adobe.xmp", "Author"}.isdisjoint(
        picture.info
    )
    assert getattr(picture, "n_frames", 1) == 1
    assert corners(picture)[0] or name.startswith("turned")


@pytest.mark.parametrize("name", ["camera.jpg", "progressive.jpg", "notes.png", "lossless.webp"])
def test_no_point_is_changed_where_nothing_has_to_be(name):
    before, after = opened(TELLING[name]), opened(cleaned(TELLING[name]).content)

    assert before.tobytes() == after.tobytes()


@pytest.mark.parametrize("name", SHOWABLE)
def test_what_can_be_shown_is_taken(name):
    clean = cleaned(SHOWABLE[name])

    picture = opened(clean.content)
    assert picture.format == clean.format
    assert picture.mode in ("1", "L", "LA", "P", "RGB", "RGBA")
    assert max(picture.size) <= 9_000


@pytest.mark.parametrize("name", [name for name in SHOWABLE if name.endswith(("jpg", "png"))])
def test_what_can_be_shown_is_taken_with_a_form(name):
    check(SHOWABLE[name])


@pytest.mark.parametrize("name", UNFIT)
@pytest.mark.parametrize("read", [check, cleaned])
def test_what_cannot_be_shown_is_refused_in_a_sentence(name, read):
    content, words = UNFIT[name]

    with pytest.raises(PictureRefused, match=words):
        read(content)


@pytest.mark.parametrize("name", NO_PICTURES)
def test_what_is_no_picture_of_the_library_is_refused_in_a_sentence(name):
    content, words = NO_PICTURES[name]

    with pytest.raises(PictureRefused, match=words):
        cleaned(content)


@given(st.sampled_from(SMALL), st.data())
def test_no_change_of_bytes_brings_anything_but_a_sentence(content, data):
    broken = bytearray(content)
    for _change in range(data.draw(st.integers(1, 6))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    if data.draw(st.booleans()):
        del broken[data.draw(st.integers(0, len(broken) - 1)) :]
    for read in (check, cleaned):
        try:
            read(bytes(broken))
        except PictureRefused:
            continue
