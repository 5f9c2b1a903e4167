"""A file of outlines in TopoJSON: arcs that neighbours share, and countries made of them.

The format: "The TopoJSON Format Specification", 2.1.1 (quantized, delta-encoded positions) and
2.1.4 (an arc ``~n``, that is ``-1 - n``, is arc ``n`` walked backwards).
"""

import json
from dataclasses import dataclass
from itertools import accumulate


class SourceRefused(Exception):
    """The file is not one that the sheet can be drawn from; ``str()`` says why."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country of the source; a polygon is a list of rings, a ring a list of numbers of arcs."""

    code: str
    name: str
    polygons: list


@dataclass(frozen=True, slots=True)
class Topology:
    """Arcs as lists of (longitude, latitude) in degrees, and the countries."""

    arcs: list
    countries: list

    def points(self, number):
        """Return an arc in the direction that its number says."""
        return self.arcs[number] if number >= 0 else self.arcs[~number][::-1]


def read(path):
    """Read a file, or raise ``SourceRefused``."""
    try:
        source = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise SourceRefused(f"The file cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise SourceRefused("The file is not JSON.") from error
    try:
        return _topology(source)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        raise SourceRefused(
            "The file is not TopoJSON with an object “countries” made of polygons."
        ) from error


def _topology(source):
    moves = source.get("transform")
    arcs = [
        _decoded(arc, moves) if moves else [(x, y) for x, y, *_ in arc] for arc in source["arcs"]
    ]
    countries = [_country(each) for each in source["objects"]["countries"]["geometries"]]
    topology = Topology(arcs, countries)
    if not all(_closes(topology, ring) for ring in _rings(countries)):
        raise SourceRefused("The arcs of a ring do not meet.")
    return topology


def _decoded(arc, moves):
    (across, up), (west, south) = moves["scale"], moves["translate"]
    xs, ys = (accumulate(steps) for steps in zip(*arc, strict=True))
    return [(x * across + west, y * up + south) for x, y in zip(xs, ys, strict=True)]


def _country(geometry):
    arcs = geometry["arcs"]
    name = geometry.get("properties", {}).get("name", "")
    polygons = {"Polygon": [arcs], "MultiPolygon": arcs}[geometry["type"]]
    return Country(str(geometry.get("id", "")), name, [polygon for polygon in polygons if polygon])


def _rings(countries):
    return [ring for country in countries for polygon in country.polygons for ring in polygon]


def _closes(topology, ring):
    arcs = [topology.points(number) for number in ring]
    return bool(arcs) and all(
        arc[-1] == following[0] for arc, following in zip(arcs, arcs[1:] + arcs[:1], strict=True)
    )
