"""What somebody may mean who types a question, and what comes first of what answers it."""

import pytest

from alliance_site import search
from tests.builders import make_article, make_participant, make_site_tree

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages():
    return make_site_tree()


def found(text):
    return [hit.title for group in search.find(text, "en") for hit in group.hits]


def test_whole_words_come_before_longer_ones(pages):
    make_participant(official_name="Barcelona", country="ES")
    make_participant(official_name="Bar", country="ME")
    make_article(pages, "Barriers")
    search.refresh()

    assert found("bar") == ["Bar", "Barcelona", "Barriers"]


def test_a_country_is_asked_for_under_any_of_its_names(pages):
    make_participant(official_name="Southwark", country="GB")
    make_article(pages, "Workshop in the United Kingdom")
    make_article(pages, "Second meeting of the Ukrainian network")
    search.refresh()

    for text in ("UK", "U.K.", "Great Britain", "cities in the UK", "members Royaume-Uni"):
        assert found(text)[0] == "Participants in the United Kingdom"
        assert {"Southwark", "Workshop in the United Kingdom"} < set(found(text))
        assert "Second meeting of the Ukrainian network" not in found(text)


def test_what_bears_the_name_comes_before_what_only_tells_of_it(pages):
    make_participant(official_name="Oulu", country="FI")
    make_article(pages, "A seminar in Oulu")
    search.refresh()

    assert found("Oulu") == ["Oulu", "A seminar in Oulu"]
