"""A number of people is read however it is written, or asked about."""

import re

import pytest
from django.contrib.humanize.templatetags.humanize import intcomma
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from membership.forms.fields.numbers import PeopleField
from membership.forms.join.authority import AuthorityForm
from membership.forms.join.work import WorkForm
from tests.membership.forms.fields.refusals import refusal

PEOPLE = PeopleField(shape="Enter the population as digits, like 12000", ask="Enter it")


@pytest.mark.parametrize(
    "typed",
    ["12000", "12 000", "12.000", "12,000", "12\u00a0000", "12\u202f000", "12\u2009000", "12’000"]
    + ["12'000", "\u200b12000", "12\t000", " 12000 "],
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_population_is_read_however_people_write_numbers(typed, language):
    with translation.override(language):
        assert PEOPLE.clean(typed) == 12000


@pytest.mark.parametrize(
    "typed",
    ["12000.0", "12000,00", "12.5", "1,2", "12.000,5", "1.234,567", "12 00", "12.0000", "0.500"]
    + ["1,234.5", "12,00,000", "12.", "12..000"],
)
def test_a_separator_that_divides_no_thousands_is_asked_about(typed):
    assert refusal(PEOPLE, typed) == (
        f"“{typed}” can be read in several ways. Enter the population as digits, like 12000"
    )


@given(st.integers(1, 100_000_000), st.sampled_from(".,' ’\u00a0\u202f"))
def test_no_number_is_ever_ten_times_as_much(people, separator):
    assert PEOPLE.clean(f"{people:,}".replace(",", separator)) == people
    for fraction in (f"{people}{separator}5", f"{people}{separator}50", f"{people}{separator}0000"):
        assert refusal(PEOPLE, fraction)


@pytest.mark.parametrize("typed", ["many", "-5", "0", "12k", "1_000", "9" * 30, "½", "²"])
def test_what_is_no_population_is_refused(typed):
    assert refusal(PEOPLE, typed) == "Enter the population as digits, like 12000"


@pytest.mark.parametrize(
    ("form", "name"), [(AuthorityForm, "population"), (WorkForm, "roma_population")]
)
def test_the_example_in_french_is_grouped_as_the_number_is_shown(form, name):
    field = form.base_fields[name]
    with translation.override("fr"):
        example = re.search(r"\d.*", str(field.shape))[0]
        assert example == intcomma(field.clean(example))
