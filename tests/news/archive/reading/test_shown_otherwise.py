"""What a reader saw or did otherwise than on a page of today is a doubt."""

import pytest

from news.archive import doubts
from news.archive.reading import lines, markup
from tests.news.archive.archive_files import BASE


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        ("<span onclick=\"location='http://x.example/'\">more</span>", "unlinked"),
        ("<a onclick=\"window.open('x.html')\">more</a>", "unlinked"),
        ("<font face=Symbol>abg</font>", "text_differs"),
        ("<span style='font-family: Wingdings, serif'>Ø</span>", "text_differs"),
        ("d&amp;eacute;j&amp;#224;", "encoded_twice"),
    ],
)
def test_what_a_reader_saw_or_did_otherwise_holds_back(html, kind):
    found = list(lines.doubts_of(markup.of_page(f"<p>a {html} b", BASE)))

    assert {each for each, _detail in found} == {kind}
    assert doubts.KINDS[kind].holds_back
