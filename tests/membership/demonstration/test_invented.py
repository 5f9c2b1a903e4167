"""Invented towns are always the same ones, and spread as a register is."""

from itertools import islice

from membership.demonstration import invented


def test_the_same_towns_come_each_time():
    first, again = [
        [(town.official_name, town.country, town.latitude) for town in invented.participants(20)]
        for _time in range(2)
    ]

    assert first == again
    assert len(set(first)) == 20


def test_they_lie_in_many_countries_on_the_map_and_are_of_every_kind():
    towns = list(islice(invented.participants(500), 500))

    assert len({town.country for town in towns}) > 30
    assert {town.kind for town in towns} == set(invented.KINDS)
    assert all(36 <= town.latitude <= 65 and -9 <= town.longitude <= 40 for town in towns)
