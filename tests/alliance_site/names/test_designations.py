"""What stands beside a name, and tells its kind."""

import pytest

from alliance_site.names.places import REGIONAL, Reason, compare, phrases
from tests.alliance_site.names.test_place_names import here


@pytest.mark.parametrize("kind", ["", "city", "district", "city_sector", "municipality"])
def test_whatever_kind_was_chosen_two_districts_stay_two(kind):
    first = here("Budapest VII. kerület", "HU", kind)

    assert compare(first, here("Budapest VIII. kerület", "HU", kind)) is None
    assert compare(first, here("Budapest 7", "HU")).is_same_place


def test_a_region_and_a_department_of_one_name_are_two():
    match = compare(here("La Réunion", "FR", "region"), here("La Réunion", "FR", "department"))

    assert match.reason == Reason.REGION
    assert "department" not in REGIONAL


def test_a_sentence_may_name_a_place_without_its_designation():
    assert "le havre" in phrases("Ville du Havre", "FR")
    assert {"bozen", "bolzano"} <= phrases("Bolzano / Bozen", "IT")
    assert "sfintu gheorghe" in phrases("Sfântu Gheorghe", "RO")
