"""The house rules of what makes the face: templates and style sheets are written for people."""

import pytest

from requirements import style_sheets
from tests.house import kept
from tests.support.sources import text

STYLE_SHEETS = [path.relative_to(style_sheets.ROOT) for path in style_sheets.STYLE_SHEETS]


@pytest.mark.parametrize("path", STYLE_SHEETS, ids=str)
def test_a_style_sheet_has_a_declaration_a_line(path):
    assert text(path) == style_sheets.formatted(text(path)), "./dev format puts it right"


@pytest.mark.parametrize("path", STYLE_SHEETS, ids=str)
def test_no_line_of_a_style_sheet_is_too_long(path):
    kept(too_long(path, 100))


def too_long(path, most):
    return [
        f"{path}:{number} has {len(line)} characters"
        for number, line in enumerate(text(path).splitlines(), 1)
        if len(line) > most
    ]
