"""Tables of a spreadsheet are read so that nothing of them goes silently."""

import pytest

from alliance_site.text import tables


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("before", ["", "\ufeff", "\n"])
def test_a_table_is_read_whatever_separates_its_cells(separator, before):
    content = f"{before}name{separator}year\nGandia{separator}2015\n\n".encode()

    names, rows = tables.read(content)

    assert names == ["name", "year"]
    assert [cells for _line, cells in rows] == [["Gandia", "2015"]]


def test_a_separator_that_is_named_above_the_headings_is_taken():
    assert tables.read(b"sep=|\r\na|b\r\n1,2|3\r\n") == (["a", "b"], [(3, ["1,2", "3"])])


def test_each_row_is_known_by_the_line_on_which_it_begins():
    _names, rows = tables.read(b'a,b\n"two\nlines",1\nc,2\n')

    assert [line for line, _cells in rows] == [2, 4]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"a,b\n", "no row below its headings"),
        ("a,b\n1,2".encode("utf-16"), "UTF-8"),
        (b"a,b\n\xff,2\n", "UTF-8"),
        (b'a,b\n1,2\n"open,3\n', "Line 3"),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_in_a_sentence(content, words):
    with pytest.raises(tables.TableRefused, match=words):
        tables.read(content)


def test_a_cell_without_a_heading_is_told():
    (lost,) = tables.without_heading(["1", "2", "lost"], ["a", "b"])
    (longer,) = tables.without_heading(["1", "2", ""], ["a", "b"])

    assert "“lost”" in lost
    assert "3 cells under 2 headings" in longer
    assert not list(tables.without_heading(["1", "2"], ["a", "b"]))


@pytest.mark.parametrize(
    ("cell", "words"), [("fine", ""), ("two\nlines", "several lines"), ("a\x0bb", "U+000B")]
)
def test_a_character_that_cannot_be_kept_is_named(cell, words):
    said = tables.fault_of("name", cell)

    assert words in said
    assert bool(said) == bool(words)
