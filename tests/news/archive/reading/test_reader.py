"""Files of the old site become records with nothing corrected and nothing lost."""

import pytest

from news.archive.reading import reader
from news.archive.records import Unreadable
from tests.news.archive.archive_files import records_of


def test_a_saved_page_says_itself_where_it_stood():
    (english,), (french,) = records_of("en-41-a-workshop.html"), records_of("fr-41-un-atelier.html")

    assert (english.language, english.number) == ("en", 41)
    assert english.slug == "a-workshop-in-exampletown"
    assert (french.language, french.number, french.slug) == ("fr", 41, "«-un-atelier-»")
    assert english.subtitle == "Mediators and councillors compare how they work"
    assert english.credit == "© Example Press Office"


def test_a_page_that_does_not_say_so_is_named_by_its_file():
    (article,) = records_of("fr-44-mayor.html")

    assert (article.language, article.number, article.slug) == ("fr", 44, "mayor")


def test_an_old_encoding_is_read_and_named(tmp_path):
    html = "<html lang=fr><meta charset=iso-8859-1><h1>Été « œuvre »</h1><p>Un jour à Málaga.</p>"
    (tmp_path / "fr-7-ete.html").write_bytes(html.encode("windows-1252"))

    (article,) = records_of("fr-7-ete.html", tmp_path)

    assert article.title == "Été « œuvre »"
    assert article.encoding == "windows-1252"


def test_other_files_are_refused_by_name(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"")

    with pytest.raises(Unreadable, match=r"a\.pdf"):
        reader.sources([tmp_path / "a.pdf"])
