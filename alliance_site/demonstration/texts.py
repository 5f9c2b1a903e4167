"""The plain format of the demonstration's texts, turned into body blocks.

Paragraphs are parted by an empty line; a line that begins with ``## `` is a
heading, lines that begin with ``- `` are a list.
"""

from html import escape
from itertools import groupby


def rich_text(text):
    """Return the HTML of a rich-text field for a text in the plain format."""
    return "".join(_element(part) for part in text.strip().split("\n\n") if part.strip())


def body(text):
    """Return what a body field takes: one block of text, or nothing."""
    return [("text", rich_text(text))] if text and text.strip() else []


def _element(part):
    lines = part.strip().splitlines()
    if lines[0].startswith("## "):
        rest = "\n".join(lines[1:])
        return f"<h2>{escape(lines[0][3:])}</h2>{_element(rest) if rest else ''}"
    return "".join(
        _list(group) if is_list else f"<p>{escape(' '.join(group))}</p>"
        for is_list, group in groupby(lines, key=lambda line: line.startswith("- "))
    )


def _list(lines):
    items = "".join(f"<li>{escape(line[2:])}</li>" for line in lines)
    return f"<ul>{items}</ul>"
