"""The sheet as SVG: a shape for each group, written so that the site can read it."""

from itertools import pairwise

from membership.public.maps import HEIGHT, WIDTH
from tools.draw_map.geometry import rounded
from tools.draw_map.groups import DOTS, ORDER, OTHER, grouped
from tools.draw_map.rings import Pencil

LEAST_RING, LEAST_RING_OF_OTHERS = 6, 12
DOT_RADIUS = 3.5

HEAD = f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">
<!-- Drawn by tools/draw_map (docs/map.md); outlines: Natural Earth 1:50m, public domain. -->
<style>path,circle{{fill:#dcd3c1;stroke:#fff;stroke-width:1.5;stroke-linejoin:round}}\
#xk{{stroke:#dcd3c1}}#xk-border{{fill:none;stroke-dasharray:2.5 2}}</style>
"""


def draw(topology):
    """Return the whole sheet, the same for the same source; refuse a source that lacks a country.

    The land of ``xk`` covers the lines of its neighbours, and its dashes come last of all.
    """
    groups, pencil = grouped(topology), Pencil(topology)
    paths = {name: _path(pencil, groups, name) for name in ORDER}
    shapes = [f'<path id="{name}" d="{path}"/>' for name, path in paths.items()]
    shapes += [_dot(name, pencil.centre(groups[name])) for name in DOTS]
    shapes.append(f'<path id="xk-border" d="{paths["xk"]}"/>')
    return HEAD + "\n".join(shapes) + "\n</svg>\n"


def _path(pencil, groups, name):
    """Write a group and its parts that keep their borders, as ``other`` and ``other-ru``."""
    least = LEAST_RING_OF_OTHERS if name == OTHER else LEAST_RING
    parts = sorted(part for part in groups if part == name or part.startswith(f"{name}-"))
    rings = [
        ring for part in parts for ring in pencil.outlines(pencil.on_sheet(groups[part]), least)
    ]
    return "".join(_path_data(corners) for corners in map(rounded, rings) if corners)


def _path_data(corners):
    """Write ``M x y`` and then ``l dx dy …z``; a minus separates numbers as well as a space."""
    (x, y), *_ = corners
    steps = [f"{c - a} {d - b}" for (a, b), (c, d) in pairwise(corners)]
    return f"M{x} {y}l{' '.join(steps)}z".replace(" -", "-")


def _dot(name, centre):
    x, y = centre
    return f'<circle id="{name}" cx="{x:.0f}" cy="{y:.0f}" r="{DOT_RADIUS}"/>'
