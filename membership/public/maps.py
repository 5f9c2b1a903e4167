"""The map of Europe: where a place lies on the sheet, and the sheet itself as SVG.

The projection is the one the sheet was drawn with; one unit is five kilometres.
"""

import re
from dataclasses import dataclass
from functools import cache
from math import cos, radians, sin, sqrt
from pathlib import Path

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

SHEET = Path(__file__).with_name("europe.svg")
WIDTH, HEIGHT = 1020, 842
RADIUS = 6_371_007.181
CENTRE = (radians(52), radians(10))
CUT_OUT = (270, 200)
MOST_DOTS = 400

SHAPE = re.compile(r'<(path|circle) id="([a-z-]+)" ([^>]*?)/>')
ATTRIBUTE = re.compile(r'([a-z]+)="([^"]*)"')
STEP = re.compile(r"([Mlz])|(-?\d+)[ ,]?(-?\d+)")
LOOKS = {"xk": "map__borderless", "xk-border": "map__dashed-border"}


@dataclass(frozen=True, slots=True)
class Shape:
    """One outline of the sheet with the box around it."""

    markup: SafeString
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, left, top, width, height):
        beside = self.right < left or self.left > left + width
        above = self.bottom < top or self.top > top + height
        return not (beside or above)


@dataclass(frozen=True, slots=True)
class Dot:
    """A participant on the sheet; a region is drawn as a ring."""

    x: int
    y: int
    regional: bool = False

    def markup(self, radius):
        look = "map__region" if self.regional else "map__place"
        return format_html(
            '<circle class="{}" cx="{}" cy="{}" r="{}"/>', look, self.x, self.y, radius
        )


def position(longitude, latitude):
    """Return where a place lies on the sheet, in units; it may lie outside."""
    middle, meridian = CENTRE
    phi, beyond = radians(float(latitude)), radians(float(longitude)) - meridian
    scale = sqrt(2 / (1 + sin(middle) * sin(phi) + cos(middle) * cos(phi) * cos(beyond)))
    x = RADIUS * scale * cos(phi) * sin(beyond)
    y = RADIUS * scale * (cos(middle) * sin(phi) - sin(middle) * cos(phi) * cos(beyond))
    return (x + 1_760_000) / 5000, (2_270_000 - y) / 5000


def dot(longitude, latitude, regional=False):
    """Return the dot of a place, or nothing for a place that is unknown or off the sheet."""
    if longitude is None or latitude is None:
        return None
    x, y = position(longitude, latitude)
    if not (0 <= x <= WIDTH and 0 <= y <= HEIGHT):
        return None
    return Dot(round(x), round(y), regional)


def thinned(dots, most=MOST_DOTS):
    """Leave out dots that would lie on one another, until no more than ``most`` are left."""
    cell = 4  # doubled at once: nearer than eight units a dot hides the next
    kept = list(dict.fromkeys(dots))
    while len(kept) > most:
        cell *= 2
        kept = list({(d.x // cell, d.y // cell, d.regional): d for d in kept}.values())
    return kept


@cache
def shapes():
    """Return the outlines of the sheet, read once per process."""
    return tuple(
        _shape(kind, name, rest) for kind, name, rest in SHAPE.findall(SHEET.read_text("utf-8"))
    )


def _shape(kind, name, rest):
    look = [("class", LOOKS[name])] if name in LOOKS else []
    attributes = format_html_join(" ", '{}="{}"', [*look, *ATTRIBUTE.findall(rest)])
    markup = format_html("<{} {}/>", kind, attributes)
    if kind == "circle":
        x, y, r = (float(number) for number in re.findall(r'"([\d.]+)"', rest))
        return Shape(markup, x - r, y - r, x + r, y + r)
    xs, ys = zip(*_points(rest), strict=True)
    return Shape(markup, min(xs), min(ys), max(xs), max(ys))


def _points(outline):
    """Yield the corners of an outline that is written as ``M x y`` and then ``l dx dy …``."""
    x = y = 0
    relative = False
    for command, across, down in STEP.findall(outline):
        if command:
            relative = command != "M"
            continue
        x, y = (x + int(across), y + int(down)) if relative else (int(across), int(down))
        yield x, y


def full_map(dots):
    """Return the whole map; programs that read aloud pass it by, the list says the same."""
    return _svg(
        format_html('viewBox="0 0 {} {}" aria-hidden="true" focusable="false"', WIDTH, HEIGHT),
        shapes(),
        [dot.markup(9) for dot in dots],
    )


def cut_out(dot, label):
    """Return the part of the map around a dot, with only the outlines that it needs."""
    width, height = CUT_OUT
    left = min(max(dot.x - width // 2, 0), WIDTH - width)
    top = min(max(dot.y - height // 2, 0), HEIGHT - height)
    attributes = format_html(
        'viewBox="{} {} {} {}" role="img" aria-label="{}"', left, top, width, height, label
    )
    near = [shape for shape in shapes() if shape.meets(left, top, width, height)]
    return _svg(attributes, near, [dot.markup(4)])


def _svg(attributes, outlines, dots):
    return format_html(
        '<svg class="map" {}>{}{}</svg>',
        attributes,
        format_html_join("", "{}", ((shape.markup,) for shape in outlines)),
        format_html_join("", "{}", ((markup,) for markup in dots)),
    )
