"""Quotation marks that a browser sets are typed, in the way of the language of the page."""

import pytest

from alliance_site.text import html_tree
from news.archive.reading import quotation_marks


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("fr-BE", "dit «\u00a0oui\u00a0»"),
        ("de", "dit „oui“"),
        ("en", "dit “oui”"),
        ("", "dit “oui”"),
    ],
)
def test_they_are_those_of_the_language(lang, expected):
    tree = html_tree.document(f'<html lang="{lang}"><p>dit <q>oui</q>')

    quotation_marks.insert(tree)

    assert html_tree.text_of(tree) == expected
