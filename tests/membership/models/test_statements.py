"""What somebody stated about numbers is about a time and a group that may be named."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from membership.models import OpeningStatement, PopulationStatement

ROMA, ALL = PopulationStatement.Subject.ROMA_POPULATION, PopulationStatement.Subject.POPULATION


@pytest.mark.parametrize(
    ("columns", "name"),
    [
        ({"day": date(2024, 1, 1)}, "__all__"),
        ({"day": date(1999, 1, 1), "participants": 3}, "day"),
        ({"day": date(2099, 1, 1), "signatories": 3}, "day"),
    ],
)
def test_an_opening_statement_has_a_number_and_a_day_of_our_time(columns, name):
    with pytest.raises(ValidationError) as refused:
        OpeningStatement(**columns).clean()

    assert list(refused.value.error_dict if name != "__all__" else ["__all__"]) == [name]


@pytest.mark.parametrize(
    ("columns", "name"),
    [
        ({"subject": ROMA, "low": 99}, "low"),
        ({"subject": ALL, "low": 500, "high": 400}, "high"),
    ],
)
def test_a_figure_that_points_at_people_or_descends_is_refused(columns, name):
    with pytest.raises(ValidationError) as refused:
        PopulationStatement(**columns).clean()

    assert list(refused.value.error_dict) == [name]


def test_a_small_town_is_no_small_group():
    PopulationStatement(subject=ALL, low=80).clean()
    PopulationStatement(subject=ROMA, low=100, high=100).clean()
