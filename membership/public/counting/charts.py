"""Bars beside their labels, as SVG that follows the colours of the page; a table says the same."""

from django.contrib.humanize.templatetags.humanize import intcomma
from django.utils.html import format_html, format_html_join

WIDTH = 360
ROW, THICKNESS = 22, 14
LETTER = 6.4  # how wide a letter of a label is at most, on average
ROOM_FOR_VALUE = 44


def bars(rows, label):
    """Return horizontal bars for pairs of label and number, or nothing where there is no row."""
    rows = list(rows)
    if not rows:
        return ""
    start = round(max(len(name) for name, _value in rows) * LETTER) + 8
    most = max(value for _name, value in rows) or 1
    unit = (WIDTH - start - ROOM_FOR_VALUE) / most
    return format_html(
        '<svg class="chart" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>',
        WIDTH,
        ROW * len(rows),
        label,
        format_html_join(
            "",
            "{}",
            (
                (_bar(name, value, position * ROW, start, unit),)
                for position, (name, value) in enumerate(rows)
            ),
        ),
    )


def _bar(name, value, top, start, unit):
    end = start + round(value * unit)
    return format_html(
        '<text x="0" y="{}">{}</text><rect x="{}" y="{}" width="{}" height="{}"/>'
        '<text x="{}" y="{}">{}</text>',
        *(top + 15, name),
        *(start, top + 4, end - start, THICKNESS),
        *(end + 5, top + 15, intcomma(value)),
    )
