"""A page “In your language” knows its language, what that calls itself, and how it is written."""

import pytest
from django.core.exceptions import ValidationError

from tests.support.builders import make_sheet

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("code", "kept", "name", "written"),
    [("es", "es", "Español", "ltr"), ("AR", "ar", "العربية", "rtl")],
)
def test_name_and_direction_come_from_the_code(pages, code, kept, name, written):
    page = make_sheet(pages, code)

    assert (page.sheet_language, page.own_name, page.written) == (kept, name, written)


def test_what_an_editor_says_stands(pages):
    page = make_sheet(pages, "rom", own_name="Rromani ćhib", direction="rtl")

    assert (page.own_name, page.written) == ("Rromani ćhib", "rtl")


@pytest.mark.parametrize(("code", "field"), [("Klingonese", "sheet_language"), ("rom", "own_name")])
def test_a_code_that_is_none_and_a_language_without_a_name_are_refused(pages, code, field):
    with pytest.raises(ValidationError) as refused:
        make_sheet(pages, code)
    assert field in refused.value.message_dict
