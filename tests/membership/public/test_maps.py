"""Dots lie where the outlines of the same projection are, and cut-outs are small."""

from xml.etree import ElementTree

import pytest

from membership.public import maps


@pytest.mark.parametrize(
    ("place", "longitude", "latitude", "x", "y"),
    [
        ("Lisbon", -9.1, 38.7, 22, 707),
        ("Reykjavik", -21.9, 64.1, 53, 115),
        ("Strasbourg", 7.75, 48.58, 319, 530),
        ("Megara", 23.34, 38.0, 586, 744),
        ("Nicosia", 33.4, 35.2, 774, 761),
        ("Baku", 49.87, 40.4, 995, 535),
    ],
)
def test_a_place_lies_where_the_drawing_has_it(place, longitude, latitude, x, y):
    dot = maps.dot(longitude, latitude)

    assert (dot.x, dot.y) == (x, y)


@pytest.mark.parametrize(
    ("longitude", "latitude"),
    [(-15.4, 28.1), (-25.7, 37.7), (-61.5, 16.2), (None, None), (10, None)],
)
def test_a_place_off_the_sheet_gets_no_dot(longitude, latitude):
    assert maps.dot(longitude, latitude) is None


def test_the_whole_map_is_passed_by_when_read_aloud():
    svg = ElementTree.fromstring(maps.full_map([maps.Dot(586, 744), maps.Dot(254, 637, True)]))

    assert svg.get("aria-hidden") == "true"
    assert [c.get("class") for c in svg.iter("circle") if c.get("class")] == [
        "map__place",
        "map__region",
    ]
    assert {p.get("class") for p in svg.iter("path")} == {
        None,
        "map__borderless",
        "map__dashed-border",
    }
    assert not any(element.get("style") or element.get("id") for element in svg.iter())


def test_a_cut_out_sends_only_the_outlines_it_needs():
    whole = maps.full_map([])
    part = maps.cut_out(maps.Dot(586, 744), 'Map: "Megara"')
    svg = ElementTree.fromstring(part)

    assert svg.get("viewBox") == "451 642 270 200"
    assert svg.get("aria-label") == 'Map: "Megara"'
    assert len(part) < len(whole) * 0.8
    assert len(list(svg)) < 30


def test_dots_that_lie_on_one_another_are_drawn_once():
    dots = [maps.Dot(x, y) for x in range(100) for y in range(100)]

    assert len(maps.thinned(dots)) <= maps.MOST_DOTS
    assert maps.thinned([maps.Dot(1, 1), maps.Dot(1, 1)]) == [maps.Dot(1, 1)]
