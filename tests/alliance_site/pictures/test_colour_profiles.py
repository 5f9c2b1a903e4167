"""What a profile says of colours stays, what it says in words goes."""

from io import BytesIO

import pytest
from PIL import ImageCms

from alliance_site.pictures.colour_profiles import HEADER, fitting, silent
from alliance_site.pictures.files import cleaned
from tests.support import picture_inputs
from tests.support.picture_inputs import OWNER, SCREEN, SRGB, drawn
from tests.support.pictures import opened

SHOWABLE = picture_inputs.showable()

TELLING = picture_inputs.telling()


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


def changed(place, value):
    return SRGB[:place] + value + SRGB[place + len(value) :]


@pytest.mark.parametrize(
    ("profile", "mode"),
    [
        (b"nonsense", "RGB"),
        (SRGB[:200], "RGB"),
        (SRGB, "CMYK"),
        (changed(16, b"Lab "), "RGB"),
        (changed(16, b"\xff\xff\xff\xff"), "RGB"),
        (changed(HEADER, bytes(4)), "RGB"),
    ],
)
def test_a_profile_that_means_no_colours_is_left_out(profile, mode):
    assert fitting(profile, mode) is None
