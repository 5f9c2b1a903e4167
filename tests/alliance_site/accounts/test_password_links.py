"""The link of a letter about passwords, once it opens nothing any more."""

import pytest

from tests.support.markup import has

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("framed_pages")]


@pytest.mark.parametrize(
    ("language", "words", "again"),
    [
        ("en", "This link no longer works", "Ask for a new link"),
        ("fr", "Ce lien ne fonctionne plus", "Demander un nouveau lien"),
    ],
)
@pytest.mark.parametrize("path", ["1-cut-off/", "zz-zz/", "1-set-password/"])
def test_a_link_that_opens_nothing_says_what_to_do(
    client, markup_errors, path, language, words, again
):
    address = f"/accounts/password/reset/key/{path}"
    html = client.get(address, headers={"Accept-Language": language}).content.decode()

    assert has(html, f"<h1>{words}</h1>")
    assert has(html, f'href="/accounts/password/reset/">{again}</a>')
    assert "Token" not in html
    assert markup_errors(html) == []
