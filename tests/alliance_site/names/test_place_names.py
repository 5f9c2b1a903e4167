"""Which written names are one place, and by which words a name is found."""

import pytest

from alliance_site.names.places import REGIONAL, Place, Reason, compare, found_by, phrases
from tests.alliance_site.names.names_of_two import TWO
from tests.alliance_site.names.written_names import LIKE, NUMBER_OR_NAME, ONE
from tests.alliance_site.names.written_names import REGION as TWO_LEVELS


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


@pytest.mark.parametrize("kind", ["", "city", "district", "city_sector", "municipality"])
def test_whatever_kind_was_chosen_two_districts_stay_two(kind):
    first = here("Budapest VII. kerület", "HU", kind)

    assert compare(first, here("Budapest VIII. kerület", "HU", kind)) is None
    assert compare(first, here("Budapest 7", "HU")).is_same_place


def test_every_roman_number_is_another_district():
    units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    numbers = [ten + unit for ten in ["", "X", "XX"] for unit in units][1:]
    names = [here(f"Budapest {number}. kerület", "HU") for number in numbers]

    alike = [(a.names, b.names) for a in names for b in names if a != b and compare(a, b)]
    assert alike == []


def test_a_region_and_a_department_of_one_name_are_two():
    match = compare(here("La Réunion", "FR", "region"), here("La Réunion", "FR", "department"))

    assert match.reason == Reason.REGION
    assert "department" not in REGIONAL


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


def test_a_sentence_may_name_a_place_without_its_designation():
    assert "le havre" in phrases("Ville du Havre", "FR")
    assert {"bozen", "bolzano"} <= phrases("Bolzano / Bozen", "IT")
    assert "sfintu gheorghe" in phrases("Sfântu Gheorghe", "RO")


@pytest.mark.parametrize("name", ["9" * 5000, "9" * 5000 + "th", "Town " + "9" * 5000])
def test_a_name_of_thousands_of_digits_is_a_name(name):
    assert compare(here(name, "FR"), here(name, "FR"))
    assert compare(here(name, "FR"), here("Le Havre", "FR")) is None
