"""What comes first of what was found."""

import pytest

from alliance_site.search import index
from tests.support.builders import (
    make_article,
    make_page,
    make_participant,
)
from tests.support.searches import found

pytestmark = pytest.mark.django_db


def test_an_accent_puts_no_title_behind_all_others(pages):
    for title in ("Zone du quai", "Été du quai", "ecole du quai", "École sans quai"):
        make_page(pages["fr", "home"], title)
    index.refresh()

    titles = ["ecole du quai", "École sans quai", "Été du quai", "Zone du quai"]
    assert found("quai", "fr") == titles


def test_whole_words_come_before_longer_ones(pages):
    make_participant(official_name="Barcelona", country="ES")
    make_participant(official_name="Bar", country="ME")
    make_article(pages, "Barriers")
    index.refresh()

    assert found("bar") == ["Bar", "Barcelona", "Barriers"]


def test_what_bears_the_name_comes_before_what_only_tells_of_it(pages):
    make_participant(official_name="Oulu", country="FI")
    make_article(pages, "A seminar in Oulu")
    index.refresh()

    assert found("Oulu") == ["Oulu", "A seminar in Oulu"]


def test_a_participant_of_this_very_name_comes_before_the_country_it_is_part_of(pages):
    make_participant(official_name="Catalonia", country="ES", kind="region")
    index.refresh()

    assert found("Catalonia")[:2] == ["Catalonia", "Participants in Spain"]
