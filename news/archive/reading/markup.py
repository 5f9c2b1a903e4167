"""HTML of the old site as lines, and the proof that nothing of it was lost on the way.

A visitor goes through the tree that a browser would make and writes down its lines. Whatever he
leaves out is named; the rest is compared with what came out, letter by letter, link by link.
"""

import re
from dataclasses import dataclass, replace
from html import escape
from itertools import takewhile
from operator import eq

from alliance_site.text import html_tree
from news.archive import addresses, completeness
from news.archive.doubts import plain
from news.archive.reading import page_end, quotation_marks, superscripts, tree_walk, unseen
from news.archive.reading.lines import HEADINGS, Line, spaces
from news.archive.reading.mojibake import mended

BLOCKS = re.compile(
    "address|article|aside|blockquote|body|caption|center|d[dlt]|details|dialog|dir|div|fieldset"
    "|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|html|legend|li|listing|main|marquee"
    "|menu|nav|ol|p|plaintext|pre|search|section|summary|table|tbody|t[dhr]|tfoot|thead|ul|xmp"
)
INLINE = {"b": "b", "strong": "b", "i": "i", "em": "i", "a": "a"}
CELLS = frozenset(("td", "th"))
LISTS = {"ul": "ul", "ol": "ol", "menu": "ul", "dir": "ul"}
AS_TYPED = frozenset(("pre", "listing", "xmp", "plaintext"))
EMPTY = re.compile(r"<([abi])\b[^>]*>(\s*)</\1>")
# The names that the icons of the old lists bore, glued to the words behind them.
ICONS = re.compile("writt?en|calendar|calendrier|rss|facebook|twitter", re.I)


# A picture of a figure or letter is part of a sentence wherever it stands.
SHORT = re.compile(r"\s*\w{1,3}\s*")
# Signs that no sentence begins with.
GOING_ON = tuple(",.;:!?)]’'")


@dataclass(frozen=True, slots=True)
class _Place:
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


class _Lines:
    """Visits a tree and writes down its lines."""

    def __init__(self, base=""):
        self.base, self.place, self.places = base, _Place(), []
        self.lines, self.doubts, self.left_out = [], [], set()
        self.item_begun = self.link_has_words = False
        self._begin()

    def _begin(self, continues=False):
        self.words, self.html = [], [_opening(*tag) for tag in self.place.tags]
        # What a picture at the begin of the line is called.
        self.picture_name = ""
        self.links = [["", self.place.link]] if self.place.link is not None else []
        self.continues = continues

    def flush(self, continues=False):
        text = spaces("".join(self.words))
        if self.picture_name and _goes_on(plain("".join(self.html)).lstrip()):
            self.doubts.append(("left_out", self.picture_name))
        if text:
            links = ((spaces(words), href) for words, href in self.links)
            self._write(
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
        self._begin(continues)

    def _write(self, **values):
        self.lines.append(Line(doubts=tuple(self.doubts), **values))
        self.doubts = []

    def text(self, node):
        text, doubts = mended(node.data)
        self.doubts += doubts
        if unseen.is_settings_of_word(text):
            self.left_out.add(id(node))
            self.doubts.append(("word_settings", spaces(text)))
            return
        if unseen.has_settings_of_word(text):
            self.doubts.append(("word_in_text", spaces(text)))
        for number, words in enumerate(text.split("\n") if self.place.as_typed else [text]):
            if number:
                self.flush(continues=True)
            self._add(words)

    def _add(self, words):
        self.words.append(words)
        self.html.append(escape(words, quote=False))
        if self.place.link is not None:
            self.links[-1][0] += words
            self.link_has_words = self.link_has_words or bool(completeness.letters(words))

    def open(self, node):
        belongs, doubts = unseen.judged(node, self.place.in_margin)
        self.doubts += doubts
        if not belongs:
            self.left_out.add(id(node))
            if node.name in unseen.PLAYED:
                self._embed(node)
            return False
        self.doubts += unseen.about(node, self.place.lists)
        self.places.append(self.place)
        if doubts:
            self.place = replace(self.place, in_margin=True)
        self._take_in(node.name, node)
        return True

    def close(self, node):
        """Go back to where the element began."""
        tag, before = node.name, self.places.pop()
        if self._is_block(tag, before):
            self.flush()
            if tag == "li" or tag in LISTS:
                self.item_begun = False
        elif before.tags != self.place.tags:
            if tag == "a" and not self.link_has_words and unseen.has_picture(node):
                self.doubts.append(("unlinked", self.place.link))
            self._turn_to(before.tags)
        self.place = before

    def _is_block(self, tag, place):
        return bool(BLOCKS.fullmatch(tag)) and not (tag in CELLS and place.in_row)

    def _take_in(self, tag, node):
        if tag in ("embed", "object"):
            self._embed(node)
        elif tag == "a" and "href" in node.attributes:
            self._open_link(node.get("href"))
        elif tag in INLINE and tag != "a":
            self._open_inline(INLINE[tag])
        elif tag == "br":
            self.flush(continues=True)
        elif tag == "img":
            self._picture(node)
        elif tag in CELLS and self.place.in_row:
            if "".join(self.words).strip():
                self._add(" · ")
        elif BLOCKS.fullmatch(tag):
            self._open_block(tag)

    def _embed(self, node):
        if address := unseen.embedded(node):
            self.flush()
            self._write(video=addresses.resolved(address, self.base))

    def _picture(self, node):
        name = node.get("alt")
        before = completeness.letters(plain("".join(self.html)))
        if (
            completeness.letters(name)
            and (before or SHORT.fullmatch(name))
            and not ICONS.fullmatch(name)
        ):
            self.doubts.append(("left_out", name))
        elif completeness.letters(name) and not ICONS.fullmatch(name):
            self.picture_name = f"{self.picture_name} {name}".lstrip()
        self.words.append(name)
        if not ICONS.fullmatch(name):
            self._write(picture=node.get("src"))

    def _open_link(self, href):
        self.link_has_words = False
        # Where markup is broken enough a browser has links in links, and follows the inner one.
        around = tuple(tag for tag in self.place.tags if tag[0] != "a")
        self._turn_to((*around, ("a", addresses.resolved(href, self.base))))

    def _open_inline(self, tag):
        # Bold in bold says nothing, however deep.
        if tag not in (known for known, _href in self.place.tags):
            self._turn_to((*self.place.tags, (tag, "")))

    def _turn_to(self, tags):
        """Close what is open in the line and is not to be, and open what is to be."""
        same = sum(1 for _ in takewhile(bool, map(eq, tags, self.place.tags)))
        self.html += map(_closing, reversed(self.place.tags[same:]))
        self.html += (_opening(*tag) for tag in tags[same:])
        before, self.place = self.place.link, replace(self.place, tags=tags)
        if self.place.link is not None and (self.place.link != before or not self.links):
            self.links.append(["", self.place.link])

    def _open_block(self, tag):
        self.flush()
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


def of_page(html, base=""):
    """Return the lines of a saved page."""
    return _lines_of(html_tree.document(html), html, base)


def of_part(html, base=""):
    """Return the lines of a body."""
    return _lines_of(html_tree.part(html), html, base)


def _lines_of(tree, html, base):
    read = _Lines(base)
    doubts = superscripts.written(tree)
    quotation_marks.written(tree)
    tree_walk.walk(tree, read)
    read.flush()
    doubts = [*read.doubts, *doubts, *_compared(tree, read)]
    if page_end.breaks_off(html):
        doubts.append(("cut_off", ""))
    if not read.lines:
        return [Line(doubts=tuple(doubts))] if doubts else []
    last = read.lines[-1]
    return [*read.lines[:-1], replace(last, doubts=(*last.doubts, *doubts))]


def _compared(tree, read):
    """Return what differs between a tree and the lines that were written down of it."""
    texts = filter(html_tree.is_text, html_tree.descendants(tree, read.left_out))
    before = "".join(mended(text.data)[0] for text in texts)
    after = "".join(line.words for line in read.lines)
    hrefs = completeness.hrefs(tree, read.left_out)
    return [
        *completeness.differing_text(before, after),
        *completeness.differing_links(
            [addresses.resolved(href, read.base) for href in hrefs],
            [href for line in read.lines for _words, href in line.links],
        ),
    ]
