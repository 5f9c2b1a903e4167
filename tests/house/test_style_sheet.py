"""The style sheet: light enough for a slow line, and with contrast enough for tired eyes."""

import gzip
import re

import pytest

from tests.support.sources import ROOT

CSS = (ROOT / "static/css/site.css").read_text()
MOST_BYTES = 8 * 1024  # of which layout and headings for whoever reads it are one
TEXT = 7  # to one, the AAA of WCAG 2.2
SHAPE = 3

PAIRS = [
    *(("ink", ground, TEXT) for ground in ("paper", "card", "sand", "wash", "mint", "blush")),
    *(("soft", ground, TEXT) for ground in ("paper", "card", "sand")),
    *(("link", ground, TEXT) for ground in ("paper", "card", "sand", "wash")),
    *(("visited", ground, TEXT) for ground in ("paper", "card")),
    *(("wrong", ground, TEXT) for ground in ("paper", "card")),
    *(("on-colour", ground, TEXT) for ground in ("blue", "blue-deep", "green", "footer")),
    ("footer-text", "footer", TEXT),
    ("edge", "card", SHAPE),
    ("door", "paper", SHAPE),
    *(("link", ground, SHAPE) for ground in ("land", "sea")),
]


def tokens(text):
    return {
        name: value * 2 if len(value) == 3 else value
        for name, value in re.findall(r"--([a-z0-9-]+): #([0-9a-f]{3,6})\b", text)
    }


def schemes():
    light, _, rest = CSS.partition("@media (prefers-color-scheme: dark) {")
    dark = rest.partition("/* === 3 ")[0]
    return {"light": tokens(light), "dark": tokens(light) | tokens(dark)}


def brightness(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(share * c for share, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    darker, lighter = sorted((brightness(one), brightness(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_and_shapes_stand_out_from_their_ground(scheme):
    colours = schemes()[scheme]

    weak = [
        f"{front} on {ground}: {contrast(colours[front], colours[ground]):.1f}"
        for front, ground, least in PAIRS
        if contrast(colours[front], colours[ground]) < least
    ]
    assert weak == []


def test_the_style_sheet_stays_small():
    assert len(gzip.compress(CSS.encode(), 9)) <= MOST_BYTES


def test_the_style_sheet_asks_nobody_else_for_anything():
    assert re.findall(r"url\(\"?([^\")]+)", CSS) == ["../img/street.svg"] * 2
    assert "@import" not in CSS


def test_no_text_is_set_in_the_red_of_the_door():
    assert re.findall(r"^\s*color: var\(--door\)", CSS, re.M) == []


def test_what_is_drawn_follows_the_direction_of_writing():
    physical = (
        r"(?:margin|padding|border)-(?:left|right)|\s(?:left|right):|text-align: (?:left|right)"
    )
    assert re.findall(physical, CSS) == []
