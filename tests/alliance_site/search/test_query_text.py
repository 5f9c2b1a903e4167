"""What is typed into the search becomes words to look for."""

import pytest

from alliance_site.search import index
from tests.support.builders import (
    make_article,
)
from tests.support.searches import found

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("Against anti-Gypsyism", "antigypsyism"),
        ("Against antigypsyism", "anti-Gypsyism"),
        ("Against antigypsyism", "Anti\u2011gypsyism"),
        ("Against anti-Gypsyism", "anti gypsyism"),
        ("An e-mail from Oulu", "email"),
    ],
)
def test_a_word_is_found_with_its_hyphen_and_without(pages, written, asked):
    make_article(pages, written)
    index.refresh()

    assert written in found(asked)


def test_punctuation_alone_find_nothing(pages):
    make_article(pages, "100 % of it")
    index.refresh()

    assert found("%") == []
