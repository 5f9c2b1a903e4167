"""Lines are written down with what is open around them."""

from news.archive.reading import markup
from tests.news.archive.archive_files import links_of


def test_very_deep_markup_is_no_matter():
    assert markup.of_part("<div><b>" * 5_000 + "x")[0].plain_text == "x"


def test_a_link_around_paragraphs_is_one_in_each():
    assert links_of("<a href=/x><p>a</p><p>b</p></a>") == [("a", "/x"), ("b", "/x")]


def test_a_link_without_an_address_is_none():
    assert links_of("<a name=top>a</a>") == []
