"""Which written names are one place, and by which words a name is found."""

import pytest

from alliance_site.names.places import Place, Reason, compare, found_by
from tests.alliance_site.names.names_of_two import TWO
from tests.alliance_site.names.place_name_pairs import LIKE, NUMBER_OR_NAME, ONE
from tests.alliance_site.names.place_name_pairs import REGION as TWO_LEVELS


def here(name, country, kind=""):
    return Place((name,), country, kind)


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        (ONE, {Reason.SAME_NAME, Reason.OTHER_SPELLING}),
        (LIKE, {Reason.SIMILAR}),
        (TWO_LEVELS, {Reason.REGION}),
        (TWO, {None}),
    ],
    ids=["one", "like", "two levels", "two"],
)
def test_names_are_one_place_or_two_whichever_comes_first(pairs, expected, turned):
    judged = {}
    for one, other, country in pairs:
        match = compare(*[here(one, country), here(other, country)][:: -1 if turned else 1])
        judged[one, other] = match and match.reason
    assert {pair: reason for pair, reason in judged.items() if reason not in expected} == {}


@pytest.mark.parametrize("capitals", [str.upper, str.lower, str.title])
def test_capitals_make_no_difference(capitals):
    written = {(name, country) for *pair, country in ONE + TWO + LIKE for name in pair}
    written |= {(name, "") for name in NUMBER_OR_NAME}

    kept = {(n, c): compare(here(n, c), here(capitals(n), c)) for n, c in written}
    assert [name for name, match in kept.items() if not (match and match.is_same_place)] == []
    for one, other, country in TWO:
        assert compare(here(capitals(one), country), here(other, country)) is None, (one, other)
    for one, other, country in ONE:
        assert compare(here(capitals(one), country), here(other, country)), (one, other)


@pytest.mark.parametrize(
    ("name", "country", "words"),
    [
        ("Sfântu Gheorghe", "RO", "sfintu sfantu sepsiszentgyorgy"),
        ("Düsseldorf", "DE", "dusseldorf duesseldorf"),
        ("Sankt Pölten", "AT", "st sankt poelten"),
        ("Pamplona-Iruña", "ES", "iruna pamplona pampelune"),
        ("Ville du Havre", "FR", "le havre"),
        ("L\u02bcAquila", "IT", "l aquila laquila"),
        ("Търговище", "BG", "targovishte turgovishte"),
        ("Mann\xadheim", "DE", "mannheim"),
    ],
)
def test_a_name_is_found_by_the_spellings_of_others(name, country, words):
    assert set(words.split()) <= set(found_by(name, country).split())
