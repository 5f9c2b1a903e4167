"""A day in three boxes; the month may be a word."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from membership.forms.days import DayField

FIELD = DayField(shape="Enter the day, like 24 11 2026", ask="Enter it")


def refusal(*parts):
    with pytest.raises(ValidationError) as refused:
        FIELD.clean(parts)
    (message,) = refused.value.messages
    return message


@pytest.mark.parametrize(
    ("month", "number"),
    [
        *(("3", 3), ("03", 3), ("March", 3), ("Mar.", 3), ("MARS", 3), ("mar", 3), ("märz", 3)),
        *(("sept.", 9), ("Sept", 9), ("août", 8), ("AOUT", 8), ("fevrier", 2), ("févr.", 2)),
        *(("Μαρτίου", 3), ("март", 3), ("brezna", 3), ("heinäkuu", 7), ("XI", 11), ("mai", 5)),
        *(
            ("\u200bMarch\t", 3),
            ("déc.", 12),
            ("Juni", 6),
            ("marzo", 3),
            ("листопада", 11),
            ("ЛИСТОПАД", 11),
            ("októbra", 10),
        ),
    ],
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_month_is_a_number_or_a_word_in_any_language(month, number, language):
    with translation.override(language):
        assert FIELD.clean(["1", month, "2026"]) == date(2026, number, 1)


@pytest.mark.parametrize(
    "month", ["listopad", "jui", "x", "X", "Quintember", "13", "0", "ma", "3.5", "-"]
)
def test_a_month_that_is_none_or_could_be_two_is_asked_about(month):
    assert refusal("1", month, "2026") == (
        f"“{month}” is no month that we know. Enter the day, like 24 11 2026"
    )


@pytest.mark.parametrize("day", ["24", "24.", "24th", "24 th"])
def test_a_day_may_be_an_ordinal(day):
    assert FIELD.clean([day, "11", "2026"]) == date(2026, 11, 24)


def test_a_year_of_two_digits_is_asked_about():
    assert refusal("24", "11", "26") == (
        "“26” can be a year of more than one century. Enter the day, like 24 11 2026"
    )


def test_a_day_that_the_month_does_not_have_is_told():
    assert refusal("31", "11", "2026").startswith("There is no day 31 in that month.")
    assert refusal("0", "11", "2026").startswith("There is no day 0 in that month.")


@pytest.mark.parametrize(
    "parts",
    [("24", "11", ""), ("", "11", "2026"), ("24", "", "2026"), ("x", "11", "2026")]
    + [("24", "11", "20266"), ("24", "11", "0000"), ("24", "11", "2,026"), ("124", "11", "2026")],
)
def test_what_is_no_day_is_refused_with_an_example(parts):
    assert refusal(*parts) == "Enter the day, like 24 11 2026"


def test_nothing_visible_is_no_day():
    assert refusal("\u200b", " ", "\xad") == "Enter it"
