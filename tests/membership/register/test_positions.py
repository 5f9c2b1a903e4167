"""Who is admitted has a position, proposed from the gazetteer; it is a proposal only."""

from datetime import date
from decimal import Decimal

import pytest

from membership import register, review
from membership.process.decisions import Decision
from membership.process.permissions import DECIDERS
from membership.process.states import State
from membership.register.positions import proposed
from tests.support.builders import make_application, make_user

pytestmark = pytest.mark.django_db
MEGARA = (Decimal("37.99"), Decimal("23.34"))


def planned(application):
    plan = review.plan(application, "accept", by=make_user(DECIDERS), decision=Decision())
    return "\n".join(effect.preview for effect in plan.effects)


@pytest.mark.parametrize(
    "names",
    [
        {"name": "Δήμος Μεγαρέων"},
        {"name": "Exampletown", "second_official_name": "Megara"},
        {"name": "Exampletown", "translated_name": "Mégare"},
    ],
)
def test_who_is_admitted_stands_on_the_map_under_whatever_name_it_is_known(names):
    application = make_application(state=State.IN_REVIEW, country="GR", **names)

    entry = register.admit(application=application, on=date(2026, 11, 25), by=None)

    assert (entry.latitude, entry.longitude) == MEGARA


@pytest.mark.parametrize(
    "region",
    [
        {"name": "Megara", "authority_kind": "county"},
        {"name": "Region of Megara", "authority_kind": "other"},
    ],
)
def test_a_region_has_no_position_of_a_town(region):
    assert proposed(make_application(country="GR", **region)) is None


def test_the_plan_says_where_the_entry_will_lie_and_by_whom():
    plan = planned(make_application(state=State.IN_REVIEW, name="Megara", country="GR"))

    assert "Position: 37.99, 23.34 (GeoNames: Mégara); it can be corrected in the entry" in plan


def test_the_plan_says_that_there_are_several_places_of_that_name():
    plan = planned(make_application(state=State.IN_REVIEW, name="San Giovanni", country="IT"))

    assert "Several places have this name, so none is proposed. No position:" in " ".join(
        plan.split()
    )


def test_the_plan_says_that_no_position_was_found():
    plan = planned(make_application(state=State.IN_REVIEW))

    assert "No position: the map does not show it until somebody enters one in the entry." in plan


def test_a_position_that_staff_corrected_comes_back_with_the_entry():
    application = make_application(state=State.IN_REVIEW, name="Megara", country="GR")
    entry = register.admit(application=application, on=date(2026, 1, 1), by=None)
    register.revise(entry, by=None, latitude=Decimal("38.01"))
    register.retract(entry, by=None)

    assert "Position: 38.01, 23.34\n" in planned(application)
