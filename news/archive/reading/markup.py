"""HTML of the old site as lines, and the proof that nothing of it was lost on the way.

A visitor goes through the tree that a browser would make and writes down its lines. Whatever he
leaves out is named; the rest is compared with what came out, letter by letter, link by link.
"""

import re
from dataclasses import replace

from alliance_site.text import html_tree
from news.archive import addresses, completeness
from news.archive.reading import (
    page_end,
    quotation_marks,
    shown_otherwise,
    superscripts,
    tree_walk,
    unseen,
)
from news.archive.reading.line_writer import LISTS, LineWriter
from news.archive.reading.lines import Line, plain, spaces
from news.archive.reading.mojibake import mended

BLOCKS = re.compile(
    "address|article|aside|blockquote|body|caption|center|d[dlt]|details|dialog|dir|div|fieldset"
    "|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|html|legend|li|listing|main|marquee"
    "|menu|nav|ol|p|plaintext|pre|search|section|summary|table|tbody|t[dhr]|tfoot|thead|ul|xmp"
)
INLINE = {"b": "b", "strong": "b", "i": "i", "em": "i", "a": "a"}
CELLS = frozenset(("td", "th"))
# The names that the icons of the old lists bore, glued to the words behind them.
ICONS = re.compile("writt?en|calendar|calendrier|rss|facebook|twitter", re.I)
# A picture of a figure or letter is part of a sentence wherever it stands.
SHORT = re.compile(r"\s*\w{1,3}\s*")


class _Lines(LineWriter):
    """Visits a tree and has written down what of it belongs to the text."""

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
                self.end_line(continues=True)
            self.add(words)

    def open(self, node):
        belongs, doubts = unseen.judged(node, self.place.in_margin)
        self.doubts += doubts
        if not belongs:
            self.left_out.add(id(node))
            if node.name in unseen.PLAYED:
                self._embed(node)
            return False
        self.doubts += shown_otherwise.doubts_about(node, self.place.lists)
        self.places.append(self.place)
        if doubts:
            self.place = replace(self.place, in_margin=True)
        self._take_in(node.name, node)
        return True

    def close(self, node):
        """Go back to where the element began."""
        tag, before = node.name, self.places.pop()
        if self._is_block(tag, before):
            self.end_line()
            if tag == "li" or tag in LISTS:
                self.item_begun = False
        elif before.tags != self.place.tags:
            if tag == "a" and not self.link_has_text and unseen.has_picture(node):
                self.doubts.append(("unlinked", self.place.link))
            self.turn_to(before.tags)
        self.place = before

    def _is_block(self, tag, place):
        return bool(BLOCKS.fullmatch(tag)) and not (tag in CELLS and place.in_row)

    def _take_in(self, tag, node):
        if tag in ("embed", "object"):
            self._embed(node)
        elif tag == "a" and "href" in node.attributes:
            self.open_link(node.get("href"))
        elif tag in INLINE and tag != "a":
            self.open_inline(INLINE[tag])
        elif tag == "br":
            self.end_line(continues=True)
        elif tag == "img":
            self._picture(node)
        elif tag in CELLS and self.place.in_row:
            if "".join(self.texts).strip():
                self.add(" · ")
        elif BLOCKS.fullmatch(tag):
            self.open_block(tag)

    def _embed(self, node):
        if address := unseen.embedded(node):
            self.end_line()
            self.write(video=addresses.resolved(address, self.base))

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
        self.texts.append(name)
        if not ICONS.fullmatch(name):
            self.write(picture=node.get("src"))


def of_page(html, base=""):
    """Return the lines of a saved page."""
    return _lines_of(html_tree.document(html), html, base)


def of_part(html, base=""):
    """Return the lines of a body."""
    return _lines_of(html_tree.part(html), html, base)


def _lines_of(tree, html, base):
    read = _Lines(base)
    doubts = superscripts.convert(tree)
    quotation_marks.insert(tree)
    tree_walk.walk(tree, read)
    read.end_line()
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
    after = "".join(line.plain_text for line in read.lines)
    hrefs = completeness.hrefs(tree, read.left_out)
    return [
        *completeness.differing_text(before, after),
        *completeness.differing_links(
            [addresses.resolved(href, read.base) for href in hrefs],
            [href for line in read.lines for _words, href in line.links],
        ),
    ]
