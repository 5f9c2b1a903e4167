"""Bytes of the old site are read in the encoding that they are in, and losses are named."""

import codecs

import pytest

from news.archive.reading import decoding

WORDS = "Égalité à l’école « vraie » – œuvre"
PAGE = '<meta charset="{}"><p>{}</p>'


def decoded(text, encoding, declared=""):
    return decoding.decoded(PAGE.format(declared, text).encode(encoding))


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
    ],
)
@pytest.mark.parametrize("declared", ["", "utf-8", "iso-8859-1", "unicode"])
def test_a_byte_order_mark_counts_more_than_what_a_page_declares(mark, encoding, declared):
    page = PAGE.format(declared, WORDS)

    found = decoding.decoded(mark + page.encode(encoding))

    assert (found.text, found.encoding, found.doubts) == (page, "", ())


@pytest.mark.parametrize(
    ("declared", "encoding", "words"),
    [
        ("iso-8859-1", "windows-1252", WORDS),
        ("", "windows-1252", WORDS),
        ("utf-8", "windows-1252", WORDS),
        ("nonsense", "windows-1252", WORDS),
        ("rot13", "windows-1252", WORDS),
        ("macintosh", "mac-roman", WORDS),
        ("iso-8859-15", "iso-8859-15", "100 € d’œuvre".replace("’", "'")),
        ("ISO-8859-2", "iso-8859-2", "Łódź, Čačak"),
        ("windows-1250", "windows-1250", "„Łódź“, Čačak"),
        ("windows-1251", "windows-1251", "Ромите – хора"),
        ("windows-1253", "windows-1253", "Δήμος Μεγάρων"),
        ("iso-8859-9", "windows-1254", "Şanlıurfa’da"),
    ],
)
def test_an_old_encoding_is_read_as_declared_and_named(declared, encoding, words):
    found = decoded(words, encoding, declared)

    assert words in found.text
    assert found.encoding
    assert found.doubts == ()


def test_what_a_comment_declares_is_no_declaration():
    page = f"<!-- <meta charset=windows-1251> --><p>{WORDS}".encode("windows-1252")

    assert WORDS in decoding.decoded(page).text


def test_utf8_with_a_bad_byte_stays_utf8_and_the_place_is_named():
    page = f"<p>{WORDS} où chac'un a parlé.</p>".encode().replace(b"'", b"\x92")

    found = decoding.decoded(page)

    assert found.text == f"<p>{WORDS} où chac\ufffdun a parlé.</p>"
    ((kind, detail),) = found.doubts
    assert kind == "lost_bytes"
    assert "chac\ufffdun a parlé. (92: ’?)" in detail
    assert found.encoding == ""


def test_a_last_letter_that_was_cut_takes_nothing_else_along():
    found = decoding.decoded(PAGE.format("utf-8", WORDS).encode() + b"\xc3")

    assert WORDS in found.text
    assert [kind for kind, _detail in found.doubts] == ["lost_bytes"]


def test_every_lost_place_is_named_up_to_a_limit():
    page = "é".encode() * 300 + b"\xff " * 100

    assert len(decoding.decoded(page).doubts) == decoding.NAMED + 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_lines_are_read_in_the_encoding_of_their_file(tmp_path, encoding):
    path = tmp_path / "a.jsonl"
    path.write_bytes(f'{{"a": "{WORDS}"}}\r\n{{"b": "ĊĊ"}}\n'.encode(encoding))

    texts = [line.text.strip() for line in decoding.lines(path)]

    assert texts == [f'{{"a": "{WORDS}"}}', '{"b": "ĊĊ"}']


def test_each_line_may_be_in_an_encoding_of_its_own(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(f"{WORDS}\n".encode() + f"{WORDS}\n".encode("windows-1252"))

    first, second = decoding.lines(path)

    assert (first.text, first.encoding) == (f"{WORDS}\n", "")
    assert (second.text, second.encoding) == (f"{WORDS}\n", "windows-1252")
