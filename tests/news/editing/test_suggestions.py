"""Participants that a text names, told to the editor."""

import pytest

from news.editing import suggestions
from news.editing.suggestions import named_in
from tests.support.builders import make_article, make_participant

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("official_name", "country", "text"),
    [
        ("Municipiul Sfântu Gheorghe", "RO", "A day in Sfîntu Gheorghe"),
        ("Bolzano / Bozen", "IT", "From Bozen to Brussels"),
        ("Ville du Havre", "FR", "Le Havre invites"),
        ("L’Aquila", "IT", "Students of L\u02bcAquila"),
        ("Mannheim", "DE", "Mann\xadheim opens an office"),
        ("Budapest VIII. kerület", "HU", "In Budapest VIII. kerület"),
    ],
)
def test_a_text_may_name_a_participant_in_another_way(official_name, country, text):
    make_participant(official_name=official_name, name_en="", country=country)
    make_participant(official_name="Budapest VII. kerület", name_en="", country="HU")

    assert [entry.official_name for entry in named_in(text)] == [official_name]


def test_an_editor_is_told_of_participants_the_text_names(pages):
    named = make_participant(official_name="Μέγαρα", name_en="Megara")
    make_participant(official_name="Meg")
    article = make_article(pages, "In MEGARA", body="<p>Mégara and megalopolis.</p>")

    assert suggestions.for_page(article) == ["Megara"]
    article.participants.add(named)
    assert suggestions.for_page(article) == []
