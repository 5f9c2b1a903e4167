"""Whatever is sent as a picture is refused in a sentence, or kept fit to be shown and silent."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageCms, ImageStat

from alliance_site.pictures import files, parts
from alliance_site.pictures.colour_profiles import silent
from alliance_site.pictures.files import PictureRefused, check, cleaned
from tests.support import picture_inputs
from tests.support.picture_inputs import OWNER, SCREEN, SRGB, TELLTALE, drawn, written

TELLING = picture_inputs.telling()
SHOWABLE = picture_inputs.showable()
UNFIT = picture_inputs.unfit()
NO_PICTURES = picture_inputs.no_pictures()
SMALL = [content for content in [*TELLING.values(), *SHOWABLE.values()] if len(content) < 60_000]


def opened(content):
    picture = Image.open(BytesIO(content))
    picture.load()
    return picture


def corners(picture):
    """Return the colour of each corner that has one: what is up must stay up."""
    picture = picture.convert("RGB")
    at = [(5, 5), (picture.width - 6, 5), (5, picture.height - 6)]
    names = {0: "red", 1: "green", 2: "blue"}
    colours = [picture.getpixel(place) for place in at]
    return [
        names[colour.index(max(colour))] if max(colour) - min(colour) > 90 else ""
        for colour in colours
    ]


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


@pytest.mark.parametrize("name", ["camera.jpg", "turned.jpg", "notes.png", "turned.png"])
def test_the_colour_profile_stays(name):
    assert opened(cleaned(TELLING[name]).content).info["icc_profile"] == silent(SRGB)


@pytest.mark.parametrize("name", ["camera.webp", "camera.avif", "telephone.heic"])
def test_the_colour_profile_stays_in_newer_formats(name):
    assert opened(cleaned(TELLING[name]).content).info["icc_profile"] == silent(SRGB)


def test_the_colours_of_a_printer_stay_and_its_large_profile_goes():
    kept = opened(cleaned(SHOWABLE["large-profile.png"]).content)

    assert kept.info["icc_profile"] == silent(SRGB)
    assert kept.getpixel((5, 5))[0] > 200


def test_a_profile_without_its_words_shows_the_same_colours():
    lab = ImageCms.createProfile("LAB")
    loud, quiet = (ImageCms.ImageCmsProfile(BytesIO(each)) for each in (SCREEN, silent(SCREEN)))
    picture = drawn()

    shown = [
        ImageCms.profileToProfile(picture, each, lab, outputMode="LAB") for each in (loud, quiet)
    ]

    assert shown[0].tobytes() == shown[1].tobytes()
    assert silent(SCREEN) == silent(SRGB)
    assert OWNER in loud.profile.profile_description


def test_what_is_transparent_and_how_light_it_is_stay():
    gamma = picture_inputs.chunk(b"gAMA", (45_455).to_bytes(4, "big"))
    clear = picture_inputs.chunk(b"tRNS", b"\0\xff\0\0\0\0")
    png = written(drawn(), "PNG")

    kept = cleaned(picture_inputs.with_chunks(png, gamma, clear)).content

    assert gamma in kept
    assert clear in kept
    assert opened(cleaned(SHOWABLE["palette.png"]).content).info["transparency"] == 3


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("make", [picture_inputs.telling_jpeg, picture_inputs.telling_png])
def test_what_was_up_is_up(make, orientation):
    content = make(orientation)

    kept = opened(cleaned(content).content)

    upright = opened(written(parts.turned(drawn(), orientation), "PNG"))
    assert kept.size == upright.size
    assert corners(kept) == corners(upright)


@pytest.mark.parametrize("name", ["camera.jpg", "progressive.jpg", "notes.png", "lossless.webp"])
def test_no_point_is_changed_where_nothing_has_to_be(name):
    before, after = opened(TELLING[name]), opened(cleaned(TELLING[name]).content)

    assert before.tobytes() == after.tobytes()


def test_turning_a_photograph_loses_next_to_nothing():
    content = picture_inputs.telling_jpeg(6, quality=85)

    kept = opened(cleaned(content).content)

    difference = ImageChops.difference(opened(content).transpose(Image.Transpose.ROTATE_270), kept)
    assert max(ImageStat.Stat(difference).rms) < 2


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


def test_a_picture_for_which_there_is_no_memory_is_refused(monkeypatch):
    monkeypatch.setattr(files, "MOST_MEMORY", 10_000)

    with pytest.raises(PictureRefused, match="too large"):
        cleaned(written(drawn(), "PNG"))
    with pytest.raises(PictureRefused, match="too large"):
        check(written(drawn(), "PNG"))


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


def test_a_file_of_nothing_but_marks_ends_soon():
    for content in (b"\xff\xd8" + b"\xff\x00" * 500_000, b"\xff\xd8" + b"\xff" * 1_000_000):
        with pytest.raises(PictureRefused):
            cleaned(content)


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
    assert files.Clean(b"", "JPEG").named(name) == kept
