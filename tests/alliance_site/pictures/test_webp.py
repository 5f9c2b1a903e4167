"""A WebP is taken apart: what shows the picture is kept."""

from alliance_site.pictures import webp
from tests.support import picture_inputs
from tests.support.picture_inputs import SRGB, TELLTALE
from tests.support.pictures import opened

TELLING = picture_inputs.telling()


def test_points_stay_and_what_was_written_beside_them_goes():
    content = TELLING["lossless.webp"]

    kept = webp.parts(content).content

    assert not any(word in kept for word in TELLTALE)
    assert opened(kept).tobytes() == opened(content).tobytes()


def test_how_it_is_turned_and_its_profile_are_noted():
    assert webp.parts(TELLING["turned.webp"]).orientation == 8
    assert webp.parts(TELLING["camera.webp"]).profile == picture_inputs.SCREEN


def test_a_profile_is_put_back():
    found = webp.parts(TELLING["camera.webp"])

    assert opened(webp.with_profile(found.content, SRGB)).info["icc_profile"] == SRGB


def test_one_that_moves_is_not_taken_apart():
    assert webp.parts(TELLING["moving.webp"]) is None
