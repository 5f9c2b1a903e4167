"""Names of one place in two languages."""

import pytest

from alliance_site.names.exonyms import is_one_place, one_name, other_names
from alliance_site.names.spelling import fold


@pytest.mark.parametrize(
    ("names", "country", "one"),
    [
        (("Wien", "Vienna"), "AT", True),
        (("Athens", "Αθήνα"), "GR", True),
        (("Wien", "Bratislava"), "", False),
        (("Baden", "baden"), "", False),
        (("Vitoria-Gasteiz", "Vitória"), "BR", False),
    ],
)
def test_names_of_one_place_are_known_as_such(names, country, one):
    assert is_one_place(*names, country=country) is one


def test_a_place_is_known_by_its_other_names_but_not_by_its_own():
    others = other_names(fold("Wien"), "AT")

    assert fold("Vienna") in others
    assert fold("Wien") not in others
    assert other_names(fold("Exampletown")) == ()


def test_saints_are_one_whatever_the_language():
    assert one_name("sankt polten") == one_name("st polten") == one_name("san polten")
