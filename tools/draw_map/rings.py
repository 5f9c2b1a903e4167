"""The rings of a group on the sheet, made of arcs that its neighbours have drawn alike."""

from dataclasses import dataclass, field

from membership.public.maps import HEIGHT, WIDTH, position
from tools.draw_map.geometry import area, centroid, simplified
from tools.draw_map.topology import Topology

MARGIN = 30
LEAST_TRIANGLE = 2.5  # square units; one is 25 km²


@dataclass(frozen=True, slots=True)
class Pencil:
    """Draws every arc once, so that a border is the same line for both of its sides."""

    topology: Topology
    drawn: dict = field(default_factory=dict)

    def on_sheet(self, polygons):
        """Return the polygons that meet the sheet."""
        return [polygon for polygon in polygons if _meets_sheet(self.projected(polygon[0]))]

    def projected(self, ring):
        """Return a ring as it is, with every corner where it lies, also outside the sheet."""
        return [position(*point) for number in ring for point in self.topology.points(number)[:-1]]

    def outlines(self, polygons, least):
        """Return the rings around polygons, without what is inside and what is too small."""
        rings = boundary([ring for polygon in polygons for ring in polygon], self.ends)
        lines = [[p for number in ring for p in self.line(number)[:-1]] for ring in rings]
        return [line for line in lines if abs(area(line)) >= least]

    def centre(self, polygons):
        """Return the middle of the largest polygon."""
        return centroid(max((self.projected(p[0]) for p in polygons), key=lambda r: abs(area(r))))

    def line(self, number):
        arc = max(number, ~number)
        if arc not in self.drawn:
            points = [_clamped(*position(*point)) for point in self.topology.arcs[arc]]
            self.drawn[arc] = simplified(points, LEAST_TRIANGLE)
        return self.drawn[arc] if number >= 0 else self.drawn[arc][::-1]

    def ends(self, number):
        points = self.topology.points(number)
        return points[0], points[-1]


def _meets_sheet(ring):
    xs, ys = zip(*ring, strict=True)
    return max(xs) >= 0 and min(xs) <= WIDTH and max(ys) >= 0 and min(ys) <= HEIGHT


def _clamped(x, y):
    return (
        min(max(x, -MARGIN), WIDTH + MARGIN),
        min(max(y, -MARGIN), HEIGHT + MARGIN),
    )


def boundary(rings, ends):
    """Return the rings around all these together: what two of them share is not drawn any more.

    A ring is a list of numbers of arcs; one that is there in both directions lies inside.
    ``ends`` gives the first and the last node of an arc.
    """
    there = {number for ring in rings for number in ring}
    left = dict.fromkeys(number for ring in rings for number in ring if ~number not in there)
    starting = {}
    for number in left:
        starting.setdefault(ends(number)[0], []).append(number)
    around = []
    while left:
        number = next(iter(left))
        around.append(_walk(starting[ends(number)[0]], starting, ends))
        for walked in around[-1]:
            del left[walked]
    return around


def _walk(here, starting, ends):
    """Follow the arcs from a node until they come back to it, and take them away."""
    walked = [here.pop(0)]
    while ends(walked[-1])[1] != ends(walked[0])[0]:
        walked.append(starting[ends(walked[-1])[1]].pop(0))
    return walked
