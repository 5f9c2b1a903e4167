"""The sheet is drawn from shared outlines, with the borders that the Council of Europe knows."""

import json
import re
from itertools import accumulate
from xml.etree import ElementTree

import pytest

from alliance_site.names import countries
from membership.public import maps
from tools import draw_map
from tools.draw_map.__main__ import main
from tools.draw_map.geometry import area, centroid, rounded, simplified
from tools.draw_map.groups import DOTS, MEMBERS

KOSOVO = {"properties": {"name": "Kosovo"}}


def box(west, south, east, north):
    return [[west, south], [west, north], [east, north], [east, south], [west, south]]


class Source:
    """A world in which every member state is a small square; more can be laid over it."""

    def __init__(self):
        self.arcs, self.geometries = [], []
        for number, each in enumerate([*({"id": code} for code in MEMBERS), KOSOVO]):
            west, south = -5 + number % 8 * 4, 40 + number // 8 * 3
            self.lay(each, [self.arc(box(west, south, west + 2, south + 2))])

    def arc(self, points):
        self.arcs.append(points)
        return len(self.arcs) - 1

    def lay(self, country, *rings):
        self.geometries.append({"type": "Polygon", "arcs": list(rings), **country})

    def move(self, code, *rings):
        self.geometries = [each for each in self.geometries if each.get("id") != code]
        self.lay({"id": code}, *rings)

    def write(self, path):
        file = path / "countries.json"
        world = {"type": "GeometryCollection", "geometries": self.geometries}
        file.write_text(json.dumps({"arcs": self.arcs, "objects": {"countries": world}}))
        return file


@pytest.fixture
def source():
    return Source()


@pytest.fixture
def drawn(source, tmp_path):
    return lambda: rings(draw_map.draw(draw_map.read(source.write(tmp_path))))


def rings(sheet):
    """Return the rings of every path by its id."""
    svg = ElementTree.fromstring(sheet)
    paths = [each for each in svg.iter() if each.tag.endswith("path")]
    return {path.get("id"): [_ring(one) for one in path.get("d").split("z")[:-1]] for path in paths}


def _ring(path_data):
    numbers = [int(number) for number in re.findall(r"-?\d+", path_data)]
    across, down = accumulate(numbers[::2]), accumulate(numbers[1::2])
    return list(zip(across, down, strict=True))


def on_sheet(longitude, latitude):
    x, y = maps.position(longitude, latitude)
    return round(x), round(y)


def contains(shape, point):
    """Count the sides of all rings that a ray to the right crosses."""
    x, y = point
    sides = [side for ring in shape for side in zip(ring, ring[1:] + ring[:1], strict=True)]
    crossed = [
        (a, b)
        for a, b in sides
        if (a[1] > y) != (b[1] > y) and x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0])
    ]
    return len(crossed) % 2 == 1


def test_corners_lie_where_the_dots_of_the_same_places_lie(source, drawn):
    source.move("616", [source.arc(box(19, 50, 23, 54))])

    assert set(drawn()["pl"][0]) == {on_sheet(x, y) for x, y in box(19, 50, 23, 54)}


def test_neighbours_keep_one_line_between_them(source, drawn):
    wavy = [[20 + (n % 2) * (0.02 if n % 5 else 0.9), 40 + n / 10] for n in range(41)]
    border = source.arc(wavy)
    source.move("008", [border, source.arc([wavy[-1], [15, 44], [15, 40], wavy[0]])])
    source.move("807", [~border, source.arc([wavy[0], [25, 40], [25, 44], wavy[-1]])])
    sheet = drawn()
    shared = set(sheet["al"][0]) & set(sheet["mk"][0])

    assert 8 < len(shared) < len(wavy) / 2
    assert set(sheet["al"][0]) - shared == {on_sheet(15, 44), on_sheet(15, 40)}


def test_crimea_is_drawn_with_ukraine_without_a_border_between(source, drawn):
    neck = source.arc([[33, 46], [35, 46]])
    source.move("804", [neck, source.arc([[35, 46], [35, 50], [33, 50], [33, 46]])])
    source.lay({"id": "643"}, [~neck, source.arc([[33, 46], [33, 44.5], [35, 44.5], [35, 46]])])
    source.lay({"id": "643"}, [source.arc(box(36, 45, 45, 50))])
    sheet = drawn()

    assert len(sheet["ua"]) == 1
    assert contains(sheet["ua"], on_sheet(34, 45))
    assert not contains(sheet["other"], on_sheet(34, 45))
    assert contains(sheet["other"], on_sheet(40, 47))


@pytest.mark.parametrize(
    ("country", "member"),
    [
        ({"properties": {"name": "N. Cyprus"}}, "cy"),
        ({"id": "248"}, "fi"),
        ({"id": "234"}, "dk"),
        ({"id": "833"}, "gb"),
        (KOSOVO, "xk"),
        ({"id": "818"}, "other"),
    ],
)
def test_a_territory_is_drawn_with_the_state_it_belongs_to(source, drawn, country, member):
    source.lay(country, [source.arc(box(-12, 50, -10, 52))])
    holders = [name for name, shape in drawn().items() if contains(shape, on_sheet(-11, 51))]

    assert [name for name in holders if name != "xk-border"] == [member]


def test_only_three_of_the_others_keep_their_borders(source, drawn):
    for west, code in [(-12, "643"), (-11, "112"), (-10, "818"), (-9, "504")]:
        source.lay({"id": code}, [source.arc(box(west, 50, west + 0.9, 55))])
    border = source.arc([[30, 30], [30, 36]])
    source.lay({"id": "760"}, [border, source.arc([[30, 36], [25, 36], [25, 30], [30, 30]])])
    source.lay({"id": "368"}, [~border, source.arc([[30, 30], [35, 30], [35, 36], [30, 36]])])

    assert len(drawn()["other"]) == 5


def test_what_lies_beyond_the_sheet_is_left_out_or_held_near_it(source, drawn):
    source.lay({"id": "076"}, [source.arc(box(-60, -20, -50, -10))])
    source.lay({"id": "398"}, [source.arc(box(50, 45, 85, 55))])
    (ring,) = drawn()["other"]

    assert all(-30 <= x <= maps.WIDTH + 30 and -30 <= y <= maps.HEIGHT + 30 for x, y in ring)
    assert max(x for x, _ in ring) == maps.WIDTH + 30


def test_islands_too_small_to_see_are_left_out(source, drawn):
    source.move("372", [source.arc(box(-10, 52, -7, 55))])
    source.lay({"id": "372"}, [source.arc(box(-12, 52, -11.83, 52.105))])

    assert len(drawn()["ie"]) == 1


def test_the_smallest_states_are_circles_at_their_middle(source, tmp_path):
    source.move("020", [source.arc(box(1, 42, 2, 43))])
    svg = ElementTree.fromstring(draw_map.draw(draw_map.read(source.write(tmp_path))))
    circles = {each.get("id"): each for each in svg.iter() if each.tag.endswith("circle")}

    assert set(circles) == set(DOTS)
    assert (int(circles["ad"].get("cx")), int(circles["ad"].get("cy"))) == on_sheet(1.5, 42.5)


def test_a_corner_goes_when_its_triangle_is_small_and_ends_stay():
    line = [(0, 0), (10, 0.1), (20, 0), (30, 9), (40, 0)]

    assert simplified(line, 2.5) == [(0, 0), (20, 0), (30, 9), (40, 0)]
    assert simplified(line, 1000) == [(0, 0), (40, 0)]


def test_a_ring_is_measured_and_rounded():
    ring = [(0.2, 0), (5, 0.4), (10, 0), (10, 10), (10.4, 9.6), (0, 10)]

    assert rounded(ring) == [(0, 0), (10, 0), (10, 10), (0, 10)]
    assert rounded([(0, 0), (0.3, 0), (0, 0.3)]) == []
    assert area([(0, 0), (10, 0), (10, 10), (0, 10)]) == 100
    assert centroid([(0, 0), (10, 0), (10, 10), (0, 10)]) == (5, 5)


def test_the_same_source_gives_the_same_sheet_and_neither_touches_the_other(source, tmp_path):
    file, sheets = source.write(tmp_path), [tmp_path / "one.svg", tmp_path / "two.svg"]
    committed = maps.SHEET.read_bytes()
    for sheet in sheets:
        main([str(file), "--to", str(sheet)])

    assert sheets[0].read_bytes() == sheets[1].read_bytes()
    assert maps.SHEET.read_bytes() == committed


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "cannot be read"),
        ("<svg/>", "not JSON"),
        ("[]", "not TopoJSON"),
        ('{"arcs": [], "objects": {"land": {}}}', "not TopoJSON"),
        ('{"arcs": [], "objects": {"countries": {"geometries": []}}}', "no outline of: ad, al"),
    ],
)
def test_a_file_that_is_no_source_is_refused_with_its_reason(tmp_path, content, reason):
    file, sheet = tmp_path / "source.json", tmp_path / "sheet.svg"
    if content is not None:
        file.write_text(content)

    with pytest.raises(SystemExit, match=reason):
        main([str(file), "--to", str(sheet)])
    assert not sheet.exists()


def test_a_ring_that_does_not_close_is_refused(source, tmp_path):
    source.move("300", [source.arc([[20, 36], [24, 36], [24, 40]])])

    with pytest.raises(SystemExit, match="do not meet"):
        main([str(source.write(tmp_path)), "--to", str(tmp_path / "sheet.svg")])


def test_steps_of_a_quantized_file_are_added_up(tmp_path):
    file = tmp_path / "quantized.json"
    world = {
        "transform": {"scale": [0.5, 0.25], "translate": [10, 40]},
        "arcs": [[[2, 4], [0, 4], [4, 0], [-4, -4]]],
        "objects": {"countries": {"geometries": [{"type": "Polygon", "arcs": [[0]]}]}},
    }
    file.write_text(json.dumps(world))

    assert draw_map.read(file).arcs == [[(11, 41), (11, 42), (13, 42), (11, 41)]]


def test_our_sheet_has_a_shape_for_every_country_whose_authorities_may_join_and_is_small():
    svg = ElementTree.fromstring(maps.SHEET.read_text("utf-8"))
    names = [each.get("id") for each in svg if each.get("id")]
    countries_drawn = [code.lower() for code, each in countries.COUNTRIES.items() if each.may_join]

    assert sorted(names) == sorted([*countries_drawn, "xk-border", "other"])
    assert len(countries_drawn) == 47
    assert len(maps.SHEET.read_bytes()) < 30_000


def test_kosovo_lies_over_its_neighbours_and_its_border_is_its_own_outline():
    sheet = maps.SHEET.read_text("utf-8")
    names = list(rings(sheet))

    assert names[-2:] == ["xk", "xk-border"]
    assert rings(sheet)["xk"] == rings(sheet)["xk-border"]


@pytest.mark.parametrize(
    ("place", "longitude", "latitude", "state"),
    [
        ("Simferopol", 34.1, 44.95, "ua"),
        ("Sevastopol", 33.6, 44.65, "ua"),
        ("Nicosia", 33.4, 35.2, "cy"),
        ("north of Nicosia", 33.3, 35.27, "cy"),
        ("Pristina", 21.16, 42.67, "xk"),
        ("Skopje", 21.43, 42.0, "mk"),
        ("Megara", 23.34, 38.0, "gr"),
        ("Strasbourg", 7.7, 48.58, "fr"),
        ("Kaliningrad", 20.7, 54.7, "other"),
        ("Peel", -4.55, 54.2, "gb"),
    ],
)
def test_a_place_lies_in_the_shape_of_its_state_alone(place, longitude, latitude, state):
    sheet = rings(maps.SHEET.read_text("utf-8"))
    sheet.pop("xk-border")

    assert [n for n in sheet if contains(sheet[n], on_sheet(longitude, latitude))] == [state]
