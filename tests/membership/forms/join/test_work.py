"""The page about work and figure: what it asks for, refuses and says."""

import pytest

from membership.forms.join.work import WorkForm
from tests.membership.forms.join.filled import mistakes
from tests.support.visitors import WORK


def test_the_mistakes_stand_in_the_order_of_the_page():
    shown = [name for _legend, names in WorkForm.groups for name in names]

    assert WorkForm().asked == shown


def test_a_figure_on_roma_residents_needs_its_source():
    told = mistakes(WorkForm, WORK | {"roma_population": "800"})

    assert told == {"roma_population_source": ["Enter who published the figure, and where"]}


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
