"""A place of help is called as it calls itself."""

import pytest
from django.core.exceptions import ValidationError

from membership.models import PlaceOfHelp


def test_it_stands_under_its_own_name():
    assert str(PlaceOfHelp(country="FR", name="Défenseur des droits")) == "Défenseur des droits"


@pytest.mark.parametrize("typed", ["call me", "12", "+", "39 28 or 112", "1" * 16])
def test_what_nobody_can_dial_is_no_telephone_number(typed):
    with pytest.raises(ValidationError, match="telephone number"):
        PlaceOfHelp._meta.get_field("telephone").clean(typed, None)


@pytest.mark.parametrize("typed", ["39 28", "+33 (0)3 88 41 20 00", "0800.123.456", "112", ""])
def test_what_can_be_dialled_is_kept(typed):
    assert PlaceOfHelp._meta.get_field("telephone").clean(typed, None) == typed
