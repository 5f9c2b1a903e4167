"""The data files of the demonstration and their plain format of texts.

In a text, paragraphs are parted by an empty line; a line that begins with
``## `` is a heading, lines that begin with ``- `` are a list. ``[fr:Gens du voyage]`` are
words in another language.
"""

import re
import tomllib
from decimal import Decimal
from html import escape
from itertools import groupby
from pathlib import Path

FOREIGN = re.compile(r"\[([a-z]{2,3}):([^\]]+)\]")


def read(folder, name):
    """Return what a data file holds; ``folder`` is the ``__file__`` of a module beside it."""
    text = Path(folder).with_name(name).read_text()
    return tomllib.loads(text, parse_float=Decimal)


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
        return f"<h2>{_marked_up(lines[0][3:])}</h2>{_element(rest) if rest else ''}"
    groups = groupby(lines, key=lambda line: line.startswith("- "))
    return "".join(_list(group) if is_list else _paragraph(group) for is_list, group in groups)


def _paragraph(lines):
    return f"<p>{_marked_up(' '.join(lines))}</p>"


def _list(lines):
    return f"<ul>{''.join(f'<li>{_marked_up(line[2:])}</li>' for line in lines)}</ul>"


def _marked_up(text):
    return FOREIGN.sub(r'<span lang="\1">\2</span>', escape(text))
