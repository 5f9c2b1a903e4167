"""What a file is, by its content alone."""

import pytest

from alliance_site.files.kinds import SEARCHED, kind
from tests.support import pdf_inputs, picture_inputs

PICTURES = picture_inputs.telling()
KINDS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP", "gif": "GIF", "avif": "AVIF", "heic": "HEIF"}


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_of_every_format_is_known(name):
    assert kind(PICTURES[name]) == KINDS[name.partition(".")[2]]


def test_a_pdf_may_begin_somewhat_later_and_no_later_than_that():
    assert kind(b"x" * (SEARCHED - 1) + pdf_inputs.raw()) == "PDF"
    assert kind(b"x" * SEARCHED + pdf_inputs.raw()) == ""


@pytest.mark.parametrize(
    "content", [b"", b"words", b"<html>", b"RIFF\0\0\0\0WAVE", b"\0\0\0\x14ftypmp42"]
)
def test_anything_else_is_of_no_kind(content):
    assert kind(content) == ""
