"""Lines as they are written down: text, HTML and links, with what is open around them."""

import re
from dataclasses import dataclass, replace
from html import escape
from itertools import takewhile
from operator import eq

from news.archive import addresses, completeness
from news.archive.reading.lines import HEADINGS, Line, plain, spaces

LISTS = {"ul": "ul", "ol": "ol", "menu": "ul", "dir": "ul"}
AS_TYPED = frozenset(("pre", "listing", "xmp", "plaintext"))
EMPTY = re.compile(r"<([abi])\b[^>]*>(\s*)</\1>")
# Characters that no sentence begins with.
GOING_ON = tuple(",.;:!?)]’'")


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the tree a visitor is: what is open there."""

    tags: tuple = ()
    lists: tuple = ()
    heading: str = ""
    in_item: bool = False
    in_row: bool = False
    in_margin: bool = False
    as_typed: bool = False

    @property
    def link(self):
        return next((href for tag, href in reversed(self.tags) if tag == "a"), None)

    @property
    def line(self):
        if self.heading or not self.in_item:
            return self.heading or "p"
        return "oli" if self.lists[-1:] == ("ol",) else "li"


class LineWriter:
    """Writes down the lines of a page, and keeps what is open around the place it is at."""

    def __init__(self, base=""):
        self.base, self.place, self.places = base, Place(), []
        self.lines, self.doubts, self.left_out = [], [], set()
        self.item_begun = self.link_has_text = False
        self.start_line()

    def start_line(self, continues=False):
        self.texts, self.html = [], [_opening(*tag) for tag in self.place.tags]
        # What a picture at the beginning of the line is called.
        self.picture_name = ""
        self.links = [["", self.place.link]] if self.place.link is not None else []
        self.continues = continues

    def end_line(self, continues=False):
        """Write the line down, unless there is nothing in it, and start another one."""
        text = spaces("".join(self.texts))
        if self.picture_name and _goes_on(plain("".join(self.html)).lstrip()):
            self.doubts.append(("left_out", self.picture_name))
        if text:
            links = ((spaces(words), href) for words, href in self.links)
            self.write(
                tag=self.place.line,
                text=text,
                html=spaces(_filled([*self.html, *map(_closing, reversed(self.place.tags))])),
                links=tuple((words, href) for words, href in links if words),
                continues=bool(self.lines) and (self.continues or self.item_begun),
                in_table=self.place.in_row,
            )
            self.item_begun = self.place.in_item
        else:
            # Two line breaks in a row part paragraphs.
            continues = continues and not self.continues
        self.start_line(continues)

    def write(self, **values):
        self.lines.append(Line(doubts=tuple(self.doubts), **values))
        self.doubts = []

    def add(self, words):
        self.texts.append(words)
        self.html.append(escape(words, quote=False))
        if self.place.link is not None:
            self.links[-1][0] += words
            self.link_has_text = self.link_has_text or bool(completeness.letters(words))

    def open_link(self, href):
        self.link_has_text = False
        # Where markup is broken enough a browser has links in links, and follows the inner one.
        around = tuple(tag for tag in self.place.tags if tag[0] != "a")
        self.turn_to((*around, ("a", addresses.resolved(href, self.base))))

    def open_inline(self, tag):
        # Bold in bold says nothing, however deep.
        if tag not in (known for known, _href in self.place.tags):
            self.turn_to((*self.place.tags, (tag, "")))

    def turn_to(self, tags):
        """Close what is open in the line and is not to be, and open what is to be."""
        same = sum(1 for _ in takewhile(bool, map(eq, tags, self.place.tags)))
        self.html += map(_closing, reversed(self.place.tags[same:]))
        self.html += (_opening(*tag) for tag in tags[same:])
        before, self.place = self.place.link, replace(self.place, tags=tags)
        if self.place.link is not None and (self.place.link != before or not self.links):
            self.links.append(["", self.place.link])

    def open_block(self, tag):
        self.end_line()
        if tag in HEADINGS:
            self.place = replace(self.place, heading=tag)
        elif tag in LISTS:
            self.place = replace(self.place, lists=(*self.place.lists, LISTS[tag]))
        elif tag == "li":
            self.place, self.item_begun = replace(self.place, in_item=True), False
        elif tag == "tr":
            self.place = replace(self.place, in_row=True)
        elif tag in AS_TYPED:
            self.place = replace(self.place, as_typed=True)


def _goes_on(words):
    """Say whether words go on with a sentence that begins in a picture."""
    return words[:1].islower() or words.startswith(GOING_ON)


def _opening(tag, href):
    return f'<a href="{escape(href)}">' if tag == "a" else f"<{tag}>"


def _filled(parts):
    """Return HTML without the elements in which there is nothing."""
    html, before = "".join(parts), ""
    while html != before:
        html, before = EMPTY.sub(r"\2", html), html
    return html


def _closing(tag):
    return f"</{tag[0]}>"
