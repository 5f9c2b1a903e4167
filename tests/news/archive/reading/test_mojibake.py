"""Letters that were encoded twice are mended where that is certain, and named where it is not."""

import pytest

from news.archive.reading.mojibake import mended

WORDS = "L’égalité des chances à l’école : où « œuvre » – “été” ÉTÉ À ÎLE 100 €"
NAMES = "Primăria Iași și Ștefan, Čačak Łódź Köln"
OLD = (
    *("latin-1", "windows-1252", "iso-8859-15", "mac-roman", "windows-1250", "windows-1251"),
    *("windows-1253", "iso-8859-2"),
)


def encoded_twice(text, encoding):
    """Return a text as it looks once its UTF-8 was taken for another encoding."""
    pieces = (text.encode()[at : at + 1] for at in range(len(text.encode())))
    return "".join(piece.decode(encoding, "ignore") or piece.decode("latin-1") for piece in pieces)


@pytest.mark.parametrize("text", [WORDS, NAMES])
@pytest.mark.parametrize("encoding", OLD)
def test_letters_encoded_twice_are_mended(text, encoding):
    result, doubts = mended(encoded_twice(text, encoding))

    assert result == text
    assert {kind for kind, _detail in doubts} == {"mended"}


def test_three_times_is_mended_as_well():
    thrice = encoded_twice(encoded_twice(WORDS, "windows-1252"), "windows-1252")

    assert mended(thrice)[0] == WORDS


def test_only_the_words_that_were_encoded_twice_are_mended():
    result, doubts = mended("L’égalité « vraie » et lâ€™Ã©cole")

    assert result == "L’égalité « vraie » et l’école"
    assert [kind for kind, _detail in doubts] == ["mended"]


@pytest.mark.parametrize(
    "text",
    ["dâ€?accord", "â€œquoteâ€", "Â 2012", "l’école Ã Paris", "voilÃ", "«Â»", "ß€", "Ã\ufffdcole"],
)
def test_what_is_not_certain_stays_and_is_named(text):
    result, doubts = mended(text)

    assert result == text
    assert [kind for kind, _detail in doubts] == ["encoded_twice"]


@pytest.mark.parametrize(
    "text",
    [
        *(WORDS, NAMES, "„INCLUZIUNE ROMĂ”", "A “IRMÔ e", "«IRMû", "Γ’ Λυκείου", "Сёла ај Сј"),
        *(
            "São JOÃO",
            "Ångström Århus",
            "Δήμος Μεγάρων",
            "שלום עולם",
            "مرحبا",
            "© 2012 §5",
            "Ãrvore",
        ),
    ],
)
def test_what_is_right_is_left_in_peace(text):
    assert mended(text) == (text, ())


def test_what_no_format_can_carry_goes_after_the_mending():
    assert mended("Ã\x89tat\x1f\vb \x1b\ufffe")[0] == "État\nb \ufffd\ufffd"
