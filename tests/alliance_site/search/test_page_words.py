"""Pages are found under the words that people have for them."""

import pytest

from alliance_site.search import index, results
from tests.support.builders import make_page

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "questions"),
    [
        ("en", ["contact person", "person to contact", "where are you", "opening hours"]),
        ("fr", ["personne de contact", "coordonnées", "personne à contacter", "horaires"]),
    ],
)
def test_whoever_looks_for_a_person_finds_the_page_on_contact_first(pages, language, questions):
    make_page(pages[language, "home"], "Contact", slug="contact")
    index.refresh()

    for words in questions:
        (first, *_others) = results.find(words, language)[0].hits
        assert first.address == f"/{language}/contact/"
