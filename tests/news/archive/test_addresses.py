"""Addresses in old texts are read as a browser reads them."""

import pytest

from news.archive import addresses
from tests.news.archive.archive_files import links_of


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("http://www.roma-alliance.org/en/page/10--intensive-.html", ("en", 10, "-intensive-")),
        ("https://roma-alliance.org/fr/page/109-«x».html", ("fr", 109, "«x»")),
        ("/en/page/5", ("en", 5, "")),
        ("/EN/page/5.HTML", ("en", 5, "")),
        ("/en/page/257-thorbj0rn-no.-.html#top", ("en", 257, "thorbj0rn-no.-")),
        ("https://example.org/en/page/5", None),
        ("/en/news/5", None),
        ("http://[broken", None),
    ],
)
def test_old_addresses_are_known_in_every_form(address, expected):
    assert addresses.old_address(address) == expected


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("http://x.example/?a=1&copy=2&eacute=3", "http://x.example/?a=1&copy=2&eacute=3"),
        ("http://x.example/?a=1&amp;b=2", "http://x.example/?a=1&b=2"),
        ("//host.example/a", "https://host.example/a"),
        (" http://x.example/a b\n", "http://x.example/a%20b"),
        ("HTTP:\\\\x.example\\a", "http://x.example/a"),
        ("///host.example/a", "https://host.example/a"),
        ("http:/en/one", "/en/one"),
        ("https:\\en\\one?a=\\b", "/en/one?a=\\b"),
        ("http:x.example/a", "http://x.example/a"),
        ("https:///x.example/a", "https://x.example/a"),
        ("a.pdf", "/en/page/a.pdf"),
        ("../../f/a.pdf#page=2", "/f/a.pdf#page=2"),
        ("/files/a.pdf", "/files/a.pdf"),
        ("mailto:a@b.example?subject=c%20d", "mailto:a@b.example?subject=c%20d"),
        ("tel:+33388412000", "tel:+33388412000"),
        ("http://x.example/\x01b", "http://x.example/%01b"),
        ("#top", "#top"),
    ],
)
def test_a_link_leads_where_a_browser_would_go(href, expected):
    assert links_of(f'<p>See <a href="{href}">this</a>') == [("this", expected)]
