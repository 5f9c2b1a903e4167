"""A signed file is read for what is inside; whatever is none says so, and in time."""

import base64

import pytest

from alliance_site.files import signed_reading
from tests.support.builders import signed_inputs

GOOD, BAD = signed_inputs.good(), signed_inputs.bad()


@pytest.mark.parametrize("name", GOOD)
def test_the_document_inside_is_read(name):
    content, document = GOOD[name]

    assert signed_reading.looks_signed(content)
    assert signed_reading.document_in(content) == document


def test_it_is_read_in_a_process_of_its_own():
    content, document = GOOD["letter.pdf.p7m"]

    assert signed_reading.read(content).document == document


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_signed_file_says_so(name):
    with pytest.raises(signed_reading.NotSigned):
        signed_reading.read(BAD[name])


def test_a_third_signed_file_inside_is_left_as_it_is():
    third = signed_inputs.signed(b"a letter")

    twice = signed_inputs.signed(signed_inputs.signed(third))
    assert signed_reading.document_in(twice) == third


def test_letters_that_only_begin_like_a_signed_file_are_none():
    assert not signed_reading.looks_signed(b"Minutes of the meeting")
    assert not signed_reading.looks_signed(base64.b64encode(b"\x30\x82 and more of it"))
