"""What a public text must not hold."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from membership import dates
from membership.models.validators import name_no_case, of_known_figures, of_our_time
from membership.process.kinds import Kind
from membership.process.references import new_reference


def test_a_public_text_names_no_case_and_may_have_what_only_looks_like_one():
    reference = new_reference(Kind.JOIN)
    with pytest.raises(ValidationError) as refused:
        name_no_case(f"Application {reference.lower()}, archive")
    assert refused.value.code == "reference"

    wrong = reference[:-1] + ("2" if reference[-1] != "2" else "3")
    name_no_case(f"Shelf {wrong} of the archive")


@pytest.mark.parametrize("day", [date(1999, 1, 1), dates.FIRST_DAY - timedelta(days=1)])
def test_a_day_before_the_alliance_is_none_of_ours(day):
    with pytest.raises(ValidationError):
        of_our_time(day)


def test_today_and_this_year_are_of_our_time_and_what_is_to_come_is_not():
    of_our_time(dates.today())
    of_known_figures(dates.today().year)
    with pytest.raises(ValidationError):
        of_our_time(dates.today() + timedelta(days=1))
    for year in (dates.FIRST_FIGURES - 1, dates.today().year + 1):
        with pytest.raises(ValidationError):
            of_known_figures(year)
