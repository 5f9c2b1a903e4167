"""Addresses of websites as people type them."""

import pytest

from alliance_site.text.typed_websites import website
from tests.alliance_site.text.test_typed_addresses import refusal

SPACE = "There is a space in the address of the website."
ONE = "Enter one website only"
NO_WEBSITE = "Enter the address of a website, like www.example.org"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("www.town.example/roma", "https://www.town.example/roma"),
        ("http://town.example:8080", "http://town.example:8080"),
        ("town.example:8080", "https://town.example:8080"),
        ("HTTP://town.example", "http://town.example"),
        ("http//town.example", "http://town.example"),
        ("https:/town.example", "https://town.example"),
        ("<https://town.example>", "https://town.example"),
        ("town.example.,", "https://town.example"),
        ("town.example\u200b", "https://town.example"),
        ("social.example/@town", "https://social.example/@town"),
        ("https://bürger.example/ü", "https://bürger.example/ü"),
        ("https://archive.example/http://www.town.example", None),
        ("", ""),
    ],
)
def test_a_website_gets_its_scheme(typed, kept):
    assert website(typed) == (typed if kept is None else kept)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        *((typed, NO_WEBSITE) for typed in ("javascript:alert(1)", "ftp://town.example", "none")),
        *((typed, NO_WEBSITE) for typed in ("n/a", "-", "NaN", "localhost", "http://127.0.0.1")),
        *((typed, NO_WEBSITE) for typed in ("https://[", "https://to_wn.example", "our site")),
        *((typed, SPACE) for typed in ("www. town.example", "town .example", "www.town .example")),
        *((typed, SPACE) for typed in ("https://www.town.example/a b", "town.example/a b.html")),
        *(
            (typed, SPACE)
            for typed in ("https:// www.town. example/", "https://town.example/a www")
        ),
        *((typed, ONE) for typed in ("a.example b.example", "https://www.a.example www.b.example")),
        *((typed, ONE) for typed in ("a.example/x; https://b.example", "www.a.example|b.example")),
        ("info@town.example", "The name of a website has no @ before it"),
        ("https://info@town.example", "The name of a website has no @ before it"),
        ("mailto:info@town.example", "The name of a website has no @ before it"),
        ("https://user:word@town.example/", "The name of a website has no @ before it"),
        ("www.a.example, www.b.example", ONE),
    ],
)
def test_what_is_no_website_is_refused(typed, said):
    assert refusal(website, typed).startswith(said)


@pytest.mark.parametrize("typed", ["town.example:99999", "http://town.example:65536/roma"])
def test_a_port_that_cannot_be_is_refused(typed):
    assert refusal(website, typed) == NO_WEBSITE
