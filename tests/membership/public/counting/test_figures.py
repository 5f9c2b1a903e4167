from datetime import date

import pytest

from membership import register
from membership.public.counting import figures
from tests.support.builders import make_opening_statement, make_participant, make_signatory

pytestmark = pytest.mark.django_db

# What the old site stated: day, participants, their countries, signatories, their countries.
STATED = [
    (date(2013, 6, 20), 114, None, None, None),
    (date(2013, 9, 30), 120, None, None, None),
    (date(2014, 3, 24), 122, None, None, None),
    (date(2015, 5, 6), 127, None, None, None),
    (date(2015, 6, 24), 129, 29, None, None),
    (date(2015, 12, 31), 130, 29, None, None),
    (date(2017, 10, 19), None, None, 70, 29),
    (date(2018, 8, 31), None, None, 104, 33),
    (date(2019, 1, 1), None, None, 113, 32),
    (date(2019, 6, 30), None, None, 122, 34),
]


@pytest.fixture
def stated():
    for day, participants, countries, signatories, signatory_countries in STATED:
        make_opening_statement(
            day,
            participants,
            countries=countries,
            signatories=signatories,
            signatory_countries=signatory_countries,
        )


def joins(day, country="GR", **period):
    return make_participant(country=country, periods=[{"starts_on": day, **period}])


@pytest.mark.parametrize(
    ("day", "participants", "countries"),
    [
        (date(2013, 6, 19), 0, 0),
        (date(2013, 6, 20), 114, 0),
        (date(2014, 3, 23), 120, 0),
        (date(2014, 3, 24), 122, 0),
        (date(2015, 6, 24), 129, 29),
        (date(2019, 6, 1), 130, 29),
        (date(2026, 11, 25), 130, 29),
    ],
)
def test_participants_of_a_day_are_those_last_stated(day, participants, countries, stated):
    found = figures.on(day)

    assert (found.participants, found.countries) == (participants, countries)


@pytest.mark.parametrize(
    ("day", "signatories", "countries"),
    [
        (date(2017, 10, 18), 0, 0),
        (date(2018, 8, 31), 104, 33),
        (date(2019, 1, 1), 113, 32),
        (date(2026, 11, 25), 122, 34),
    ],
)
def test_signatories_go_up_and_down_as_they_were_stated(day, signatories, countries, stated):
    found = figures.on(day)

    assert (found.signatories, found.signatory_countries) == (signatories, countries)


def test_who_joins_after_a_statement_is_added_and_who_leaves_is_taken_off(stated):
    joins(date(2015, 6, 24))  # of that day's statement already
    joins(date(2020, 1, 15))
    leaver = joins(date(2014, 5, 1))
    register.leave(leaver, on=date(2021, 3, 1))

    assert figures.on(date(2020, 1, 14)).participants == 130
    assert figures.on(date(2020, 1, 15)).participants == 131
    assert figures.on(date(2021, 3, 1)).participants == 130


def test_the_year_is_said_of_the_stated_figures_alone(stated):
    assert (figures.count(date(2019, 1, 1)).year, figures.count(date(2014, 4, 1)).year) == (
        2015,
        None,
    )
    joined = joins(date(2020, 1, 15))
    assert figures.count(date(2020, 1, 15)).year is None

    register.leave(joined, on=date(2021, 3, 1))
    found = figures.count(date(2021, 3, 1))
    assert (found.participants, found.year, found.complete) == (130, None, False)


def test_whoever_is_entered_with_an_earlier_day_belongs_to_the_statement(stated):
    joins(date(2013, 3, 20))

    today = figures.today()
    assert (today.participants, today.described, today.complete) == (130, 1, False)
    assert (today.stated_on, today.year) == (date(2015, 12, 31), 2015)


def test_the_stated_countries_stand_until_a_newer_statement(stated):
    joins(date(2020, 1, 15), country="IS")
    assert figures.count(date(2020, 1, 15)).countries == 29

    make_opening_statement(date(2024, 1, 1), 131, countries=30)
    assert figures.count(date(2024, 1, 1)).countries == 30


def test_without_a_statement_the_rows_alone_count():
    joins(date(2015, 6, 24), country="ES")
    joins(date(2015, 10, 1), country="IT")

    assert figures.on(date(2015, 9, 30)).participants == 1
    found = figures.today()
    assert (found.participants, found.countries, found.complete) == (2, 2, True)
    assert found.stated_on is None


def test_once_the_register_is_as_complete_as_the_statement_the_rows_alone_count():
    make_opening_statement(date(2015, 12, 31), 2, countries=2)
    joins(date(2013, 3, 20), country="GR")
    joins(date(2013, 3, 20), country="FR")
    joins(date(2016, 1, 1), country="IT")

    found = figures.today()
    assert (found.participants, found.countries, found.complete) == (3, 3, True)


def test_a_day_known_less_exactly_counts_from_its_latest_possible_day():
    joins(date(2015, 1, 1), starts_precision="year")
    joins(date(2016, 2, 1), starts_precision="month")

    assert figures.on(date(2015, 12, 30)).participants == 0
    assert figures.on(date(2015, 12, 31)).participants == 1
    assert figures.on(date(2016, 2, 28)).participants == 1
    assert figures.on(date(2016, 2, 29)).participants == 2


def test_an_entry_that_is_not_public_does_not_count():
    participant = joins(date(2015, 6, 24))
    assert figures.on(date(2020, 1, 1)).participants == 1

    register.retract(participant, by=None)

    assert figures.count(date(2020, 1, 1)).participants == 0


def test_an_undated_signature_counts_from_now_or_as_part_of_a_statement():
    make_signatory()
    assert figures.count(date(2018, 1, 1)).signatories == 0
    assert figures.today().signatories == 1

    make_opening_statement(date(2019, 6, 30), signatories=122)
    assert figures.count(date(2019, 7, 1)).signatories == 122


def test_a_withdrawn_signature_no_longer_counts():
    register.enter_signatory(authority="Volos", country="GR", signed_on=date(2018, 4, 12))
    gone = register.enter_signatory(authority="Lviv", country="UA", signed_on=date(2018, 7, 16))
    register.retract_signatory(gone, on=date(2020, 1, 1), by=None)

    assert figures.count(date(2019, 1, 1)).signatories == 2
    assert figures.count(date(2020, 1, 1)).signatories == 1


def test_figures_cost_three_queries_and_then_none_of_their_own(
    stated, django_assert_num_queries, django_assert_max_num_queries
):
    with django_assert_num_queries(3):
        figures.count(date(2026, 11, 25))
    figures.today()
    with django_assert_max_num_queries(1):  # the number of the edition
        figures.today()
