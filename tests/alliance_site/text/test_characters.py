"""Which characters a format carries, and which are seen."""

import unicodedata
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_site.text.characters import (
    LINE_ENDS,
    fit,
    fit_line,
    is_visible,
    tidied_line,
    unfit,
    unfit_in_line,
    without_invisible,
)

# All there is, half pairs too, and often what makes trouble.
TROUBLE = "\x00\x0b\x1f\x7f\x85\x92\xad\u034f\u200b\u200c\u200d\u202a\u2028\u2800\ufe0f\ufeff\uffff"
ANY_TEXT = st.text(
    st.one_of(
        st.characters(),
        st.characters(categories=["Cs", "Cf", "Cc", "Mn"]),
        st.sampled_from(TROUBLE + "a é\t\n👁♥🏴خکम्ष一\U0001fffe\U0010ffff\U000e0067\U000e007f"),
    )
)
FORBIDDEN_BY_XML = [
    *(character for character in map(chr, range(0x20)) if character not in "\t\n\r"),
    *("\ud800", "\udbff", "\udc00", "\udfff", "\ufffe", "\uffff"),
]
NOT_IN_HTML = ["\x7f", "\x80", "\x9f", "\ufdd0", "\ufdef", "\U0001fffe", "\U0010ffff"]


@given(ANY_TEXT)
def test_whatever_was_typed_a_fit_text_is_read_back_from_xml_as_it_is(text):
    written = f"<text>{escape(fit(text))}</text>".encode()
    assert (ElementTree.fromstring(written).text or "") == fit(text)


@given(ANY_TEXT)
def test_a_fit_text_has_no_line_end_but_a_newline(text):
    assert fit(text).split("\n") == (fit(text) + "\n").splitlines()
    assert fit(fit(text)) == fit(text)
    assert not unfit(fit(text))


@given(ANY_TEXT)
def test_a_fit_line_is_one_line_and_stays_as_it_is(text):
    line = fit_line(text)
    assert not unfit_in_line(line)
    assert fit_line(line) == tidied_line(line) == line == unicodedata.normalize("NFC", line)
    assert bool(line) == is_visible(line)


@given(ANY_TEXT)
def test_tidying_takes_nothing_away_that_is_seen(text):
    shown = [character for character in text if unicodedata.category(character)[0] in "LNPS"]
    left = without_invisible(text)
    assert [character for character in left if unicodedata.category(character)[0] in "LNPS"] == [
        character for character in shown if character not in "\u115f\u1160\u3164\uffa0\ufffc"
    ]
    assert without_invisible(left) == left


@pytest.mark.parametrize("character", [*FORBIDDEN_BY_XML, *NOT_IN_HTML], ids=ascii)
def test_what_a_format_forbids_is_found_and_replaced(character):
    assert unfit_in_line(f"a{character}b{character}") == [character]
    assert not unfit_in_line(fit_line(f"a{character}b"))
    assert fit_line(f"a{character}b")[0] == "a"
    assert fit_line(f"a{character}b")[-1] == "b"


@pytest.mark.parametrize("end", ["\r\n", *LINE_ENDS], ids=ascii)
def test_every_line_end_is_a_newline_or_in_one_line_a_space(end):
    assert fit(f"one{end}two") == "one\ntwo"
    assert fit_line(f"one{end}two") == "one two"
    assert unfit_in_line(f"one{end}two")
    assert fit_line(f"one{end}") == "one"


def test_characters_become_what_they_stood_for():
    assert fit("co\x1fopération") == "coopération"
    assert fit("Cluj\x1eNapoca") == "Cluj\u2011Napoca"
    assert fit("l\x92école") == "l’école"
    assert fit("half \ud83d pair") == "half \ufffd pair"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Mann\xadheim", "Mannheim"),
        ("\ufeffGraz\u200b", "Graz"),
        ("\u202a+43 1 234\u202c", "+43 1 234"),
        ("Cluj\tNapoca", "Cluj Napoca"),
        ("Cluj \t\t Napoca\t", "Cluj Napoca"),
        ("Graz\U000e0041\U000e0042", "Graz"),
        ("Graz\ufe0f", "Graz"),
        ("Sibiu\u200d", "Sibiu"),
        ("e\u0301", "é"),
        (" \xa0Graz\u3000", "Graz"),
        ("Ville\xa0: Graz  ", "Ville\xa0: Graz"),
        *((blank, "") for blank in ("\u200b", "\u3164", "\u2800", "\xad \u2060", "\x00", "\u0301")),
    ],
    ids=ascii,
)
def test_a_line_is_tidied(typed, meant):
    assert tidied_line(typed) == meant


@pytest.mark.parametrize(
    "text",
    ["می\u200cخواهم", "क\u094d\u200dष", "👩\u200d🚒", "❤\ufe0f", "1\ufe0f\u20e3", "葛\U000e0100"]
    + [
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "ᠠ\u180b",
        "Œuvre",
        "\u2011",
    ],
    ids=ascii,
)
def test_what_a_script_needs_stays(text):
    assert tidied_line(text) == text


def test_what_is_refused_can_be_named():
    assert unfit_in_line(tidied_line("Ctl\x0b-Stadt\x00")) == ["\x0b", "\x00"]
    assert unfit("two\nlines") == []
