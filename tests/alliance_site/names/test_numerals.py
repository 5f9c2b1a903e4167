"""Numbers as people write them."""

import pytest

from alliance_site.names.places import compare
from tests.alliance_site.names.test_place_names import here


def test_every_roman_number_is_another_district():
    units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    numbers = [ten + unit for ten in ["", "X", "XX"] for unit in units][1:]
    names = [here(f"Budapest {number}. kerület", "HU") for number in numbers]

    alike = [(a.names, b.names) for a in names for b in names if a != b and compare(a, b)]
    assert alike == []


@pytest.mark.parametrize("name", ["9" * 5000, "9" * 5000 + "th", "Town " + "9" * 5000])
def test_a_name_of_thousands_of_digits_is_a_name(name):
    assert compare(here(name, "FR"), here(name, "FR"))
    assert compare(here(name, "FR"), here("Le Havre", "FR")) is None
