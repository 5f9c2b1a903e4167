"""A language is known by its code, by the name it has for itself, and by how it is written."""

import re

import pytest

from alliance_site.text import language_codes

pytestmark = pytest.mark.one_engine


@pytest.mark.parametrize(
    ("typed", "code"),
    [("es", "es"), (" SR-latn ", "sr-Latn"), ("pt_br", "pt-BR"), ("rom", "rom"), ("cnr", "cnr")],
)
def test_a_code_is_tidied(typed, code):
    assert language_codes.tidied(typed) == code


@pytest.mark.parametrize("typed", ["", "Spanish", "xx", "e", "es-", "en-GB-x-y", "<b>"])
def test_what_is_no_code_is_refused(typed):
    with pytest.raises(ValueError, match=re.escape(typed) or None):
        language_codes.tidied(typed)


@pytest.mark.parametrize(
    ("code", "name"),
    [("es", "Español"), ("el", "Ελληνικά"), ("ka", "ქართული"), ("rom", ""), ("cnr", "")],
)
def test_a_language_has_a_name_of_its_own_or_is_named_by_hand(code, name):
    assert language_codes.own_name(code) == name


@pytest.mark.parametrize(
    ("code", "found"), [("ar", "rtl"), ("ur", "rtl"), ("es", "ltr"), ("rom", "ltr")]
)
def test_the_direction_is_that_of_its_script(code, found):
    assert language_codes.direction(code) == found
