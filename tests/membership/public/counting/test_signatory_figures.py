"""How many have signed, and how many of them can be read by name."""

from datetime import date

import pytest

from membership import register
from membership.public.counting import figures, signatory_figures
from tests.support.builders import make_opening_statement

pytestmark = pytest.mark.django_db


def line():
    return signatory_figures.figures_line(figures.today())


def test_the_line_names_the_day_on_which_this_number_was_stated():
    make_opening_statement(date(2019, 1, 1), signatories=113, signatory_countries=32)

    assert line() == "113 signatories from 32 countries, as of 1 January 2019"


def test_of_a_day_known_as_a_limit_the_line_says_so():
    make_opening_statement(
        date(2019, 6, 11), signatories=122, signatory_countries=34, precision="not_later"
    )

    assert line() == "122 signatories from 34 countries by 11 June 2019"


def test_no_day_is_named_once_somebody_has_signed_since():
    make_opening_statement(date(2019, 1, 1), signatories=113, signatory_countries=32)
    register.enter_signatory(authority="Belsh", country="AL", signed_on=date(2020, 5, 1))

    assert line() == "114 signatories from 32 countries"


def test_without_signatories_nothing_is_said():
    assert line() == ""
    assert signatory_figures.gap_line(figures.today(), 0) == ""


@pytest.mark.parametrize(
    ("listed", "begins"), [(1, "1 of the 113 is"), (2, "2 of the 113 are"), (113, "")]
)
def test_who_is_missing_in_the_list_may_still_have_signed(listed, begins):
    make_opening_statement(date(2019, 1, 1), signatories=113, signatory_countries=32)
    said = signatory_figures.gap_line(figures.today(), listed)

    assert said.startswith(begins)
    assert ("may still have signed" in said) == bool(begins)
