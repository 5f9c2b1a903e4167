"""Who takes part on a day, in the order of a reader, and who once did."""

from datetime import date

import pytest

from membership import register
from membership.public import directory
from tests.membership.public.listings import shown
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db


def test_countries_stand_in_the_order_of_the_readers_language(client, pages):
    for country in ("AT", "DE", "TR", "SE"):
        make_participant(country=country)

    english = [group["name"] for group in shown(client)["groups"]]
    french = [group["name"] for group in shown(client, language="fr")["groups"]]

    assert english == ["Austria", "Germany", "Sweden", "Türkiye"]
    assert french == ["Allemagne", "Autriche", "Suède", "Türkiye"]


def test_who_takes_part_depends_on_the_day():
    restless = make_participant(official_name="Restless")
    register.leave(restless, on=date(2018, 1, 31))
    register.rejoin(restless, on=date(2020, 1, 1))
    days = [date(2015, 6, 23), date(2015, 6, 24), date(2018, 1, 31), date(2020, 1, 1)]

    current = [len(directory.entries(day, "en")) for day in days]
    former = [len(directory.former_entries(day, "en")) for day in days]

    assert current == [0, 1, 0, 1]
    assert former == [0, 0, 1, 0]


def test_who_bears_exactly_this_name_comes_before_another_spelling():
    exact = make_participant(official_name="Durrës", country="AL")
    make_participant(official_name="Durres", country="AL", kind="region")

    assert [entry.pk for entry in directory.named("Durrës", date(2026, 1, 1), "en")] == [exact.pk]
    assert directory.named("Elsewhere", date(2026, 1, 1), "en") == []


def test_what_is_not_public_is_in_no_list():
    register.retract(make_participant(), by=None)

    assert directory.everybody() == {}
    assert directory.addresses() == frozenset()
