"""How both registers grew: who joined, left and came back, by year and by country."""

from datetime import date

import pytest

from membership import register
from membership.public.counting import growth
from tests.support.builders import make_opening_statement, make_participant

pytestmark = pytest.mark.django_db


def test_years_say_who_joined_and_who_left(comes_and_goes):
    years = {year.end.year: year for year in growth.by_year()}

    assert min(years) == 2013
    assert [year for year, found in years.items() if found.joined] == [2013, 2015, 2018]
    assert [year for year, found in years.items() if found.left] == [2016]
    counts = [years[year].figures.participants for year in (2014, 2015, 2016, 2018)]
    assert counts == [1, 2, 1, 2]


def test_this_year_ends_today(comes_and_goes, time_machine):
    time_machine.move_to("2019-05-04T12:00:00+02:00")

    assert growth.by_year()[-1].end == date(2019, 5, 4)


def test_years_start_from_what_the_alliance_stated():
    make_opening_statement(date(2013, 6, 20), 114)
    make_opening_statement(date(2015, 12, 31), 130, countries=29)

    counts = {year.end.year: year.figures.participants for year in growth.by_year()}
    assert (counts[2013], counts[2014], counts[2015], counts[2016]) == (114, 114, 130, 130)


def test_countries_with_most_participants_come_first(comes_and_goes):
    make_participant(country="TR", periods=[{"starts_on": date(2016, 1, 1)}])
    register.enter_signatory(authority="Oslo", country="NO", signed_on=date(2018, 1, 1))

    found = growth.by_country(date(2020, 1, 1))

    assert [(each.country, each.participants, each.signatories) for each in found] == [
        ("TR", 2, 0),
        ("MK", 1, 0),
        ("NO", 0, 1),
    ]
