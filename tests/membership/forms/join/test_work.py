"""The page about work, figure and mandate: what it asks for, refuses and says."""

from datetime import date, timedelta

import pytest

from membership import dates
from membership.forms.join.work import WorkForm
from tests.membership.forms.join.filled import mistakes, page, parts
from tests.support.builders import (
    make_pdf,
)
from tests.support.visitors import WORK


def test_the_mistakes_stand_in_the_order_of_the_page():
    shown = [name for _legend, names in WorkForm.groups for name in names]

    assert WorkForm().asked == shown


def test_a_decision_still_to_come_stands_in_for_the_file():
    soon = date.today() + timedelta(days=40)

    assert mistakes(WorkForm, WORK | parts("mandate_pending_until", soon)) == {}


def test_a_decision_still_to_come_lies_ahead():
    told = mistakes(WorkForm, WORK | parts("mandate_pending_until", date(2020, 1, 31)))

    assert list(told) == ["mandate_pending_until"]


def test_a_decision_that_was_taken_lies_behind():
    ahead = parts("decided_on", date.today() + timedelta(days=3))

    assert list(mistakes(WorkForm, WORK | ahead, make_pdf())) == ["decided_on"]


@pytest.mark.parametrize(
    "typed", [("31", "2", "2026"), ("1", "x", "2026"), ("", "2", "2026"), ("1", "2", "26")]
)
def test_a_day_that_does_not_exist_is_refused_and_kept(typed):
    names = [f"decided_on_{part}" for part in ("day", "month", "year")]
    answers = WORK | dict(zip(names, typed, strict=True))
    filled = page(WorkForm, answers, make_pdf())

    (told,) = filled.errors["decided_on"]
    assert told.endswith("Enter the date of the decision as day, month and year, like 24 11 2026")
    assert all(f'value="{part}"' in str(filled["decided_on"]) for part in typed)


def test_a_figure_on_roma_residents_needs_its_source():
    told = mistakes(WorkForm, WORK | {"roma_population": "800"}, make_pdf())

    assert told == {"roma_population_source": ["Enter who published the figure, and where"]}


@pytest.mark.parametrize(
    ("name", "days", "said"),
    [
        ("mandate_pending_until", 365, ""),
        ("mandate_pending_until", 3 * 366, "more than two years away"),
        ("mandate_pending_until", -1, "is in the past"),
        ("decided_on", -30, ""),
        ("decided_on", -200 * 365, "did not exist yet"),
        ("decided_on", 1, "is in the future"),
    ],
)
def test_a_decision_is_taken_in_a_time_that_can_be_meant(name, days, said):
    day = dates.today() + timedelta(days=days)
    found = WorkForm(WORK | parts(name, day)).errors.get(name, [])

    assert bool(found) == bool(said)
    assert said in " ".join(found)


@pytest.mark.parametrize(
    "about",
    [
        {"roma_population_official": "on"},
        {"roma_population_source": "Census"},
        {"roma_population_year": "2021"},
    ],
)
def test_whoever_tells_something_about_a_figure_is_asked_for_the_figure(about):
    asked = "Enter the figure, or leave its source, year and tick empty"

    assert WorkForm(WORK | about).errors.get("roma_population", []) == [asked]
    figure = {"roma_population": "900", "roma_population_source": "Census"}
    assert WorkForm(WORK | figure | about).errors.get("roma_population", []) == []
    unclear = WorkForm(WORK | about | {"roma_population": "12,5"}).errors.get("roma_population", [])
    assert asked not in unclear
