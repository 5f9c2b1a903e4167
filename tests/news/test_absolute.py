"""What is read elsewhere leads back to where it came from."""

import pytest

from news.absolute import absolute

BASE = "https://alliance.example/en/news/vienna/"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<a href="/en/join/">', '<a href="https://alliance.example/en/join/">'),
        ('<a href="//cdn.example/a">', '<a href="https://cdn.example/a">'),
        ('<a href="../other/?a=1&amp;b=2">', None),
        ('<a href="#note">', f'<a href="{BASE}#note">'),
        ('<a href="mailto:a@example.org">', '<a href="mailto:a@example.org">'),
        ('<a href="http://example.org/x">', '<a href="http://example.org/x">'),
        ("<img src='/media/a.jpg'>", '<img src="https://alliance.example/media/a.jpg">'),
        (
            '<video poster="/p.jpg" src="/v">',
            '<video poster="https://alliance.example/p.jpg" src="https://alliance.example/v">',
        ),
        (
            '<source type="image/webp" srcset="/m/a.webp 320w, //cdn.example/b.webp 2x,/c.webp">',
            '<source type="image/webp" srcset="https://alliance.example/m/a.webp 320w, '
            'https://cdn.example/b.webp 2x,https://alliance.example/c.webp">',
        ),
        ('<p>write href="/x" there</p>', '<p>write href="/x" there</p>'),
        ('<p title="a > b" data-src="/x">', '<p title="a > b" data-src="/x">'),
        ('<a href="http://[">', '<a href="http://[">'),
        ('<a href="">', f'<a href="{BASE}">'),
    ],
)
def test_every_address_in_a_text_stands_on_its_own(text, expected):
    expected = expected or '<a href="https://alliance.example/en/news/other/?a=1&amp;b=2">'
    assert absolute(text, BASE) == expected
