"""Pages of the old site as lines: what stood in a block of its own, with its links.

Saved pages, bodies of records and plain text come out the same, so that
everything after this sees one shape.
"""

import re
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from news.archive.doubts import plain

BLOCKS = re.compile(
    "address|article|blockquote|body|center|d[dlt]|div|fieldset|figcaption|figure|form|h[1-6]"
    "|header|hr|html|li|main|ol|p|pre|section|table|tbody|t[dhr]|thead|ul"
)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
LEFT_OUT = re.compile("script|style|nav|footer|aside|noscript|template|title|select")
INLINE = {"b": "b", "strong": "b", "i": "i", "em": "i", "a": "a"}
CELLS = frozenset(("td", "th"))
VIDEOS = frozenset(("iframe", "embed"))
# The names that the icons of the old lists bore, glued to the words behind them.
ICONS = re.compile("writt?en|calendar|calendrier|rss|facebook|twitter", re.I)
ASCII_SPACES = re.compile(r"[ \t\r\n\f\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page. ``text`` is what a reader heard, names of icons included.

    ``continues`` says that only a line break parts it from the one before.
    """

    tag: str = "p"
    text: str = ""
    html: str = ""
    links: tuple = ()
    continues: bool = False
    in_table: bool = False
    video: str = ""
    picture: str = ""

    @property
    def words(self):
        return plain(self.html)


class _Lines(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.lines, self.open, self.lists, self.left_out = [], [], [], []
        self.heading = self.row = ""
        self.in_item = False
        self._begin()

    def _begin(self, continues=False):
        self.text, self.html, self.links = [], [_opening(*tag) for tag in self.open], []
        self.continues = continues

    def flush(self, continues=False):
        text = spaces("".join(self.text))
        if text or self.links:
            html = "".join(self.html) + "".join(f"</{tag}>" for tag, _ in reversed(self.open))
            self.lines.append(
                Line(
                    tag=self._tag(),
                    text=text,
                    html=spaces(html),
                    links=tuple((spaces(text), href) for text, href in self.links),
                    continues=self.continues and bool(self.lines),
                    in_table=bool(self.row),
                )
            )
        else:
            # Two line breaks in a row part paragraphs.
            continues = continues and not self.continues
        self._begin(continues)

    def _tag(self):
        if self.heading or not self.in_item:
            return self.heading or "p"
        return "li" if not self.lists or self.lists[-1] == "ul" else "oli"

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        if self.left_out or LEFT_OUT.fullmatch(tag):
            if LEFT_OUT.fullmatch(tag):
                self.left_out.append(tag)
        elif tag == "br":
            self.flush(continues=True)
        elif tag == "img":
            self._picture(values)
        elif tag in VIDEOS:
            self.flush()
            self.lines.append(Line(video=values.get("src", "")))
        elif tag in INLINE:
            self._open_inline(INLINE[tag], values.get("href", ""))
        elif BLOCKS.fullmatch(tag):
            self._open_block(tag)

    def _picture(self, values):
        name = values.get("alt", "")
        self.text.append(name)
        if not ICONS.fullmatch(name):
            self.lines.append(Line(picture=values.get("src", "")))

    def _open_inline(self, tag, href):
        if any(known == tag for known, _ in self.open):
            if tag != "a":
                return  # bold in bold says nothing, however deep
            self.handle_endtag("a")
        self.open.append((tag, href))
        self.html.append(_opening(tag, href))
        if tag == "a":
            self.links.append(("", href))

    def _open_block(self, tag):
        if tag in CELLS and self.row:
            if self.text:
                self.handle_data(" · ")
            return
        self.flush()
        if tag in HEADINGS:
            self.heading = tag
        elif tag in ("ul", "ol"):
            self.lists.append(tag)
        elif tag == "li":
            self.in_item = True
        elif tag == "tr":
            self.row = tag

    def handle_endtag(self, tag):
        if self.left_out:
            if tag == self.left_out[-1]:
                self.left_out.pop()
        elif tag in INLINE:
            self._close_inline(INLINE[tag])
        elif BLOCKS.fullmatch(tag) and not (tag in CELLS and self.row):
            self.flush()
            self._close_block(tag)

    def _close_inline(self, tag):
        if not any(known == tag for known, _ in self.open):
            return
        while self.open:
            known, _href = self.open.pop()
            self.html.append(f"</{known}>")
            if known == tag:
                return

    def _close_block(self, tag):
        if tag in HEADINGS:
            self.heading = ""
        elif tag in ("ul", "ol") and self.lists:
            self.lists.pop()
            self.in_item = bool(self.lists)
        elif tag == "li":
            self.in_item = False
        elif tag == "tr":
            self.row = ""

    def handle_data(self, text):
        if self.left_out:
            return
        self.text.append(text)
        self.html.append(escape(text, quote=False))
        if self.links and any(tag == "a" for tag, _ in self.open):
            known, href = self.links[-1]
            self.links[-1] = (known + text, href)


def _opening(tag, href):
    return f'<a href="{escape(href.strip())}">' if tag == "a" else f"<{tag}>"


def spaces(text):
    """Return a text with one space where there were several; a hard one stays where it is alone."""
    text = re.sub(r"[\u3000\u00ad\ufeff\u200b]+", lambda m: " " if "\u3000" in m[0] else "", text)
    text = ASCII_SPACES.sub(" ", text)
    return re.sub(r"(?: ?\xa0 ?){2,}|\xa0 | \xa0", " ", text).strip(" \xa0")


def lines_of_html(html):
    """Return the lines of a page or a body."""
    parser = _Lines()
    parser.feed(html)
    parser.close()
    parser.flush()
    return parser.lines


def lines_of_text(text):
    """Return the lines of a page that was kept as plain text."""
    return [
        Line(text=line, html=escape(line, quote=False))
        for line in map(spaces, text.splitlines())
        if line
    ]


def html_of(lines):
    """Return lines as plain paragraphs, headings and lists."""
    parts, inside = [], ""
    for line in lines:
        if not line.words:
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
