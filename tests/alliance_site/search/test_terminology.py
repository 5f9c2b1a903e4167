"""Who looks for an outdated or hurtful word reads the note first, in whatever script he asks."""

import pytest

from alliance_site.search import query_text, terminology
from tests.support.builders import (
    make_frame,
    make_site_tree,
)

pytestmark = pytest.mark.django_db
ASKED = [
    *("gypsy", "Gypsies", "tsigane", "Tziganes", "gitan", "gitane", "GITANO", "gitanas", "cigano"),
    *("zingari", "Zigeuner", "sigøyner", "mustalaiset", "čigonai", "cigány", "Cigányok", "cigany"),
    *("țigan", "ţigani", "tigani", "çingene", "Çingeneler", "cikáni", "cigánka", "Cyganie"),
    *("цыган", "Цыгане", "ЦЫГАНЕ", "циганин", "Цигани", "τσιγγάνος", "Τσιγγάνων", "γύφτοι"),
    *("ბოშები", "գնչուներ", "צוענים", "غجر", "a gypsy camp"),
]
NOT_ASKED = [
    *("Roma", "Sinti", "Manouches", "Gens du voyage", "Travellers", "anti-Gypsyism"),
    *("antitsiganisme", "anti-gypsy", "Gitanjali", "Cigacice"),
]


@pytest.fixture(scope="module")
def framed_pages_of_module(rows_of_module):
    make_frame(make_site_tree())


@pytest.mark.sample(20)
@pytest.mark.usefixtures("framed_pages_of_module")
@pytest.mark.parametrize("text", ASKED)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_note_comes_first(client, language, text):
    answer = client.get(f"/{language}/search/", {"q": text})

    assert answer.context["note_first"]


@pytest.mark.usefixtures("framed_pages_of_module")
@pytest.mark.parametrize("text", NOT_ASKED)
def test_the_note_leaves_other_words_alone(text):
    assert not terminology.is_outdated(query_text.words(text))
