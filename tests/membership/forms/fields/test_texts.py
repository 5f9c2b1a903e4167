"""Fields for text: any script comes out as it went in (NFC), or is refused in our words."""

import unicodedata

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from alliance_site.text.characters import is_visible, unfit, with_newlines
from membership.forms.fields.texts import Line, Paragraphs
from tests.membership.forms.fields.refusals import refusal
from tests.membership.forms.fields.test_addresses import EMAIL, WEBSITE
from tests.membership.forms.fields.test_numbers import PEOPLE

NAME = Line(longest=150, named="The official name", ask="Enter the official name")
WORK = Paragraphs(longest=3000, named="What your authority does now", ask="Enter it")
SPACES = " \n\t\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))


@given(st.text(max_size=400))
def test_any_text_comes_out_unchanged_or_is_refused_with_a_message(typed):
    expected = unicodedata.normalize("NFC", with_newlines(typed)).strip(SPACES)
    if not is_visible(expected) or unfit(expected):
        assert refusal(WORK, typed)
    else:
        assert WORK.clean(typed) == expected


def test_a_name_is_kept_in_its_own_script_and_composed():
    assert NAME.clean("  Gemeinde Mu\u0308nster ") == "Gemeinde Münster"
    assert NAME.clean("Δήμος Παραδείγματος") == "Δήμος Παραδείγματος"


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\ufffe", "\U0001ffff", "\ud800"])
def test_a_line_with_what_cannot_be_kept_is_refused_and_the_place_is_told(character):
    assert refusal(NAME, f"Example{character}town") == (
        "The official name contains a character that cannot be kept, after “Example”. "
        "Delete it there, or type the text again"
    )
    assert refusal(NAME, f"{character}town").startswith("The official name begins with a character")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_a_line_over_several_lines_is_refused(end):
    unseen = (
        "The official name contains a character that cannot be kept, after “Example”. "
        "Delete it there, or type the text again"
    )
    lines = "The official name runs over several lines. Write it on one line"
    assert refusal(NAME, f"Example{end}town") == (unseen if end in "\v\f\x85" else lines)
    assert WORK.clean(f"Example{end}town") == "Example\ntown"


@pytest.mark.parametrize(
    ("field", "typed", "meant"),
    [
        (NAME, "Cluj\tNapoca", "Cluj Napoca"),
        (NAME, "Mann\xadheim\u200b", "Mannheim"),
        (NAME, "\ufeffGraz\u202c", "Graz"),
        (EMAIL, "name@town.example\u200b", "name@town.example"),
        (WEBSITE, "town.example\u200b", "https://town.example"),
        (WEBSITE, "\ttown.example", "https://town.example"),
    ],
)
def test_what_nobody_sees_goes_and_a_tab_is_a_space(field, typed, meant):
    assert field.clean(typed) == meant


@pytest.mark.parametrize("typed", ["\u200b", "\u3164", "\xad\u2060 ", "\u2800", "\ufeff\t"])
def test_a_text_of_which_nothing_is_visible_is_empty(typed):
    assert refusal(NAME, typed) == "Enter the official name"
    assert refusal(WORK, typed) == refusal(PEOPLE, typed) == refusal(EMAIL, typed) == "Enter it"


def test_a_text_keeps_its_lines_and_counts_each_end_once():
    assert WORK.clean("One.\r\n\r\nTwo.") == "One.\n\nTwo."
    assert WORK.clean("\r\n".join(["a"] * 1500)).count("\n") == 1499


def test_what_is_too_long_is_told_with_both_counts_in_the_readers_language():
    assert refusal(WORK, "a" * 3214) == (
        "What your authority does now is 3,214 characters long. Shorten it to 3,000"
    )
    with translation.override("fr"):
        assert "3\u202f214" in refusal(WORK, "a" * 3214).replace("\u00a0", "\u202f")


def test_the_browser_is_not_told_the_limit_because_it_would_cut_what_is_pasted():
    assert "maxlength" not in WORK.widget_attrs(WORK.widget)
