"""The lines of an old page, each what stood in a block of its own, and lines as HTML again.

Saved pages, bodies of records and plain text all come as lines, so that everything after this
sees one shape.
"""

import re
from dataclasses import dataclass
from html import escape, unescape

from news.archive.reading.mojibake import mended

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
ASCII_SPACES = re.compile(r"[ \t\r\n\f\u2028\u2029]+")
BREAKS = re.compile(r"</?(?:p|h\d|ul|ol|li|br)\b[^>]*>")
TAGS = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page. ``text`` is what a reader heard, names of icons included.

    ``continues`` says that only a line break parts it from the one before. ``doubts`` are what
    was found in it or just before it, each a kind and a detail.
    """

    tag: str = "p"
    text: str = ""
    html: str = ""
    links: tuple = ()
    continues: bool = False
    in_table: bool = False
    video: str = ""
    picture: str = ""
    doubts: tuple = ()

    @property
    def plain_text(self):
        return plain(self.html)


def spaces(text):
    """Return a text with one space where there were several; a hard one stays where it is alone."""
    text = re.sub(r"[\u3000\u00ad\ufeff\u200b]+", lambda m: " " if "\u3000" in m[0] else "", text)
    text = ASCII_SPACES.sub(" ", text)
    return re.sub(r"(?: ?\xa0 ?){2,}|\xa0 | \xa0", " ", text).strip(" \xa0")


def of_text(text):
    """Return the lines of a page that was kept as plain text."""
    lines, doubts = [], []
    for line in text.split("\n"):
        words, found = mended(line)
        doubts += found
        for part in map(spaces, words.split("\n")):
            if part:
                html = escape(part, quote=False)
                lines.append(Line(text=part, html=html, doubts=tuple(doubts)))
                doubts = []
    return lines


def doubts_of(lines):
    return tuple(doubt for line in lines for doubt in line.doubts)


def html_of(lines):
    """Return lines as plain paragraphs, headings and lists."""
    parts, inside = [], ""
    for line in lines:
        if not line.plain_text:
            parts.append(_embedded(line))
            continue
        item = {"li": "ul", "oli": "ol"}.get(line.tag, "")
        end = "</li>" if item else "</p>"
        if line.continues and inside == item and parts and parts[-1].endswith(end):
            parts[-1] = parts[-1].removesuffix(end) + f"<br/>{line.html}{end}"
            continue
        if inside != item:
            parts.append(f"</{inside}>" if inside else "")
            parts.append(f"<{item}>" if item else "")
        inside = item
        parts.append(_element(line))
    return "".join([*parts, f"</{inside}>" if inside else ""])


def _embedded(line):
    if line.video:
        return f'<iframe src="{escape(line.video)}"></iframe>'
    return f'<img src="{escape(line.picture)}" alt="">' if line.picture else ""


def _element(line):
    if line.tag in HEADINGS:
        tag = "h2" if line.tag in ("h1", "h2") else "h3"
    else:
        tag = "li" if line.tag in ("li", "oli") else "p"
    return f"<{tag}>{line.html}</{tag}>"


def plain(html):
    """Return the words of HTML that is ours: only its few elements, everything else escaped."""
    return " ".join(unescape(TAGS.sub("", BREAKS.sub(" ", html))).split())
