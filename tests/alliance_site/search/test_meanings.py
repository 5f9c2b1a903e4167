"""What somebody may mean who types a search text, and what comes first of what answers it."""

import pytest

from alliance_site.search import index
from tests.support.builders import make_article, make_participant
from tests.support.searches import found

pytestmark = pytest.mark.django_db


def test_a_country_is_asked_for_under_any_of_its_names(pages):
    make_participant(official_name="Southwark", country="GB")
    make_article(pages, "Workshop in the United Kingdom")
    make_article(pages, "Second meeting of the Ukrainian network")
    index.refresh()

    for text in ("UK", "U.K.", "Great Britain", "cities in the UK", "members Royaume-Uni"):
        assert found(text)[0] == "Participants in the United Kingdom"
        assert {"Southwark", "Workshop in the United Kingdom"} < set(found(text))
        assert "Second meeting of the Ukrainian network" not in found(text)


def test_an_adjective_means_the_country_beside_a_word_for_its_participants_only(pages):
    make_participant(official_name="Megara", country="GR")
    make_article(pages, "A Greek network")
    index.refresh()

    for text in ("Greek cities", "Greek town", "which Greek municipalities are members"):
        assert found(text)[0] == "Participants in Greece"
        assert "Megara" in found(text)
    assert found("Greek") == ["A Greek network"]
