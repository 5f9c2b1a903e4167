"""What stands between braces in an editor's text is filled in from a list, and nothing else is."""

import pytest

from alliance_site import registry
from alliance_site.editing.placeholders import fill_figures, unknown


@pytest.fixture(autouse=True)
def figures(monkeypatch):
    found = {"participants": lambda: 130, "empty": str, "none": int, "name": lambda: "{none}"}
    monkeypatch.setattr(registry, "placeholders", found | {"missing": lambda: None})


def test_a_known_name_is_replaced():
    assert fill_figures("{participants} cities") == "130 cities"


@pytest.mark.parametrize(
    "text",
    [
        "{unknown}",
        "{}",
        "{0}",
        "{participants.__class__}",
        "{participants!r}",
        "{{ x }}",
        "{missing}",
    ],
)
def test_whatever_else_stands_between_braces_stays(text):
    assert fill_figures(text) == text


@pytest.mark.parametrize(
    "inside",
    ["unknown", "", "0", "participants.__class__", "participants!r", "participants ", "a b"],
)
def test_whatever_else_stands_between_braces_is_unknown(inside):
    assert unknown(f"All {{{inside}}} of {{participants}}, {{ as such }}") == [inside]


def test_what_was_filled_in_is_not_read_again():
    assert fill_figures("{name} {none}") == "{none} 0"


def test_an_empty_value_is_a_value():
    assert fill_figures("[{empty}]") == "[]"
    assert fill_figures("[{none}]") == "[0]"


def test_a_figure_is_counted_only_where_a_text_names_it(monkeypatch):
    counted = []
    figures = {"participants": lambda: counted.append(1) or 7, "countries": lambda: 1 / 0}
    monkeypatch.setattr(registry, "placeholders", figures)

    assert fill_figures("No figure here") == "No figure here"
    assert counted == []
    assert fill_figures("{participants} of {all}") == "7 of {all}"
