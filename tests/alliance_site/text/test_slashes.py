"""Slashes as the URL standard of browsers has them."""

import pytest

from alliance_site.text.slashes import evened


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        *(("/a", "/a"), ("a//b", "a//b"), ("", ""), ("?a=//\\b", "?a=//\\b"), ("#//", "#//")),
        *(("//x.example", "//x.example"), ("///x.example/a", "//x.example/a")),
        *(("////x.example//a", "//x.example//a"), ("\\/\\x.example\\a", "//x.example/a")),
        *(("https:/en/one", "/en/one"), ("https:one", "one"), ("HTTPS:\\one", "/one")),
        *(("https:///x.example", "https://x.example"), ("https://x.example",) * 2),
        *(("http:/x.example/a", "http://x.example/a"), ("http:x.example", "http://x.example")),
        *(("mailto:a\\b@c.example",) * 2, ("tel:///1", "tel:///1"), ("httpsx:/a", "httpsx:/a")),
    ],
)
def test_slashes_are_read_as_a_browser_reads_them(typed, read):
    assert evened(typed, "https") == read
