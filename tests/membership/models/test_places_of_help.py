"""A place of help is called as it calls itself."""

from membership.models import PlaceOfHelp


def test_it_stands_under_its_own_name():
    assert str(PlaceOfHelp(country="FR", name="Défenseur des droits")) == "Défenseur des droits"
