"""Days and years from outside: nobody begins before the Alliance, or in years to come."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from membership import dates, register
from membership.models import (
    Cooperation,
    MembershipPeriod,
    OpeningStatement,
    Participant,
    PopulationStatement,
    Signatory,
)
from membership.process.errors import RegisterError
from tests.membership.open_data.importing.command_runs import results
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db
HEAD = "official_name,country,kind,periods"
SOON, LATE = (dates.today() + timedelta(days=days) for days in (300, 800))


@pytest.mark.parametrize(
    ("periods", "result", "words"),
    [
        ("1066-10-14/..", "!", "Nobody can take part from 1066-10-14 on: that day is before"),
        ("0213/..", "!", "Nobody can take part from"),
        ("2013-03-19/..", "!", "Nobody can take part from"),
        ("2013-02/..", "!", "Nobody can take part from"),
        ("2999/..", "!", "Nobody can take part from"),
        (f"{SOON}/..", "!", "Nobody can take part from"),
        (f"[..{SOON}]/..", "!", "Nobody can take part from"),
        ("2014/2016; 2999/..", "!", "Nobody can take part from"),
        ("2014/2999-01-01", "!", "Nobody can leave on 2999-01-01"),
        (f"2014/{LATE}", "!", "Nobody can leave on"),
        ("2013/..", "+", ""),
        ("2013-03/..", "+", ""),
        ("[..2013-03-20]/..", "+", ""),
        (f"{dates.today()}/..", "+", ""),
        (f"2014/{SOON}", "+", ""),
    ],
)
def test_a_period_lies_within_the_years_of_the_alliance(load, periods, result, words):
    report = load(f"{HEAD}\nGandia,ES,city,{periods}\n")

    assert results(report) == [result], report
    assert report[0].startswith(f"{result} 1/1 line 2 ")
    assert words in report[0]
    assert Participant.objects.exists() == (result == "+")


@pytest.mark.parametrize(
    ("column", "day"),
    [("confirmed_on", "1066-10-14"), ("confirmed_on", "2999-01-01"), ("periods", "2015/2999")],
)
def test_what_is_recorded_is_not_brought_out_of_these_years(load, column, day):
    gandia = make_participant(official_name="Gandia", country="ES", number=7)
    report = load(f"number,{column}\n7,{day.replace('2015/', '2015-06-24/')}\n")

    assert results(report) == ["!"], report
    gandia.refresh_from_db()
    assert gandia.confirmed_on is None
    assert gandia.periods.get().ends_on is None


@pytest.mark.parametrize("day", ["1066-10-14", "2999-01-01"])
@pytest.mark.parametrize(
    ("row", "column"),
    [
        (OpeningStatement(participants=1), "day"),
        (Cooperation(), "accepted_on"),
        (Signatory(), "signed_on"),
        (Signatory(), "withdrawn_on"),
    ],
)
def test_what_staff_type_lies_within_the_same_years(row, column, day):
    setattr(row, column, day)
    with pytest.raises(ValidationError) as refused:
        row.full_clean()

    assert "Check the year." in str(refused.value.message_dict[column])


def test_a_statement_of_a_year_is_compared_by_the_year():
    OpeningStatement(
        day=f"{dates.today().year}-12-31", precision="year", participants=1, source="A report"
    ).full_clean()


@pytest.mark.parametrize(("year", "taken"), [(1066, False), (1990, True), (2999, False)])
def test_figures_of_residents_are_of_years_that_the_forms_offer(year, taken):
    statement = PopulationStatement(
        participant=make_participant(), subject="population", low=1, source="A", year=year
    )
    if taken:
        statement.full_clean()
        return
    with pytest.raises(ValidationError, match="Enter a year from 1990 to this one"):
        statement.full_clean()


@pytest.mark.parametrize("column", ["reason", "source"])
def test_no_word_about_a_period_names_a_case(column):
    participant = make_participant()
    with pytest.raises(RegisterError, match="must not contain the reference of a case"):
        register.leave(participant, on=dates.today(), **{column: "Decision on J-7KR4-M2C"})

    assert MembershipPeriod.objects.get().ends_on is None


@pytest.mark.parametrize("column", ["source", "note"])
def test_no_opening_statement_names_a_case(column):
    words = {"source": "A report", column: "See J-7KR4-M2C"}
    with pytest.raises(ValidationError) as refused:
        OpeningStatement(day="2020-01-01", participants=1, **words).full_clean()

    assert list(refused.value.message_dict) == [column]
