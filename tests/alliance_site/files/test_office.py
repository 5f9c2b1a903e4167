"""Word, Excel and OpenDocument files are known by what lies in them, or refused in a sentence."""

import re

import pytest

from alliance_site.files import office
from tests.support import office_inputs

GOOD = office_inputs.good()
BAD = {name: each for name, each in office_inputs.bad().items() if "type" not in each[1]}


@pytest.mark.parametrize("ending", GOOD)
def test_a_file_has_the_ending_of_its_program(ending):
    assert office.ending(GOOD[ending]) == ending


@pytest.mark.parametrize("content", [b"", b"words", office_inputs.packed({"a.txt": "words"})])
def test_what_is_no_office_file_has_no_ending(content):
    assert office.ending(content) == ""


def test_what_unpacks_to_too_much_is_refused(monkeypatch):
    monkeypatch.setattr(office, "MOST_UNPACKED", 10)

    with pytest.raises(office.OfficeFileRefused, match="damaged"):
        office.ending(GOOD["docx"])


def test_a_file_with_a_password_says_so():
    locked = office.OLD_PACKAGE + office.LOCKED

    with pytest.raises(office.OfficeFileRefused, match=re.escape("is protected by a password")):
        office.ending(locked)
