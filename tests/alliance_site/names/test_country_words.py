"""What people say for a country beside its names."""

import pytest

from alliance_site.names import countries, country_words
from alliance_site.search.query_text import asked_for

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("table", [country_words.ADJECTIVES, country_words.PARTS])
def test_what_is_said_for_a_country_is_said_for_one_that_may_join_and_for_no_other(table):
    said = {(code, *asked_for(words)) for code, words in country_words.each_word(table)}

    assert table.keys() <= dict(countries.choices("en")).keys()
    assert len(said) == len({tuple(words) for _code, *words in said})


def test_each_country_whose_authorities_may_join_has_its_adjectives():
    assert country_words.ADJECTIVES.keys() == dict(countries.choices("en")).keys()
