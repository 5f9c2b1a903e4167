"""The text of an old page as blocks of ours: cleaned of markup, never corrected in its words."""

import re
from dataclasses import dataclass, replace

import nh3

from alliance_site.names.places import fold
from alliance_site.text import html_tree
from news.archive import addresses, completeness
from news.archive.doubts import plain
from news.archive.reading import markup
from news.archive.reading.lines import Line, doubts_of, html_of

TAGS = {"p", "h2", "h3", "b", "i", "a", "br", "ul", "ol", "li"}
ATTRIBUTES = {"a": {"href", "linktype", "id"}}
LINK_LINE = re.compile(r"(?:links?|liens?)\s*:\s*", re.I)
BETWEEN_LINKS = re.compile(r"[\s,;|/·–-]+|\b(?:and|et)\b")


@dataclass(frozen=True, slots=True)
class Text:
    """The body of a record as lines, and the links that it brought beside."""

    lines: tuple
    links: tuple

    @property
    def words(self):
        return " ".join(line.words for line in self.lines if line.words)

    @property
    def hrefs(self):
        return [href for line in self.lines for _words, href in line.links] + [
            href for _words, href in self.links
        ]


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The blocks of a body, the links that stood at its end, and its words."""

    blocks: list
    links: list
    words: str


def read(record):
    """Return the text of a record; its addresses are those of the page that it was."""
    base = addresses.address_of(record.language, record.number, record.slug)
    links = ((words, addresses.resolved(href, base)) for words, href in record.links)
    return Text(tuple(markup.of_part(record.body, base)), tuple(links))


def words_of(body):
    return " ".join(line.words for line in markup.of_part(body) if line.words)


def clean(text, pages, doubts):
    """Return a text and its links as the page takes them; ``pages`` are known old addresses."""
    doubts.add_all(doubts_of(text.lines))
    lines, at_the_end = _without_links(text.lines, doubts)
    blocks, part = [], []
    for line in [*lines, Line(video="end")]:
        if line.in_table:
            doubts.add("table")
        if line.picture:
            doubts.add("rights_unknown", line.picture)
        if not line.video:
            part.append(replace(line, picture=""))
            continue
        blocks += _text_block(part, pages, doubts)
        part = []
        if line.video != "end":
            blocks += _video(line.video, doubts)
    return Cleaned(
        blocks=blocks,
        links=_links([*at_the_end, *text.links], pages, doubts),
        words=plain(" ".join(value for kind, value in blocks if kind == "text")),
    )


def _without_links(lines, doubts):
    """Take the lines “Link: …” off the end of a text, where their address is known."""
    lines, found = list(lines), []
    while lines and LINK_LINE.match(lines[-1].words):
        line = lines[-1]
        if not line.links:
            # Its words are all that is left of it, and stay where they are.
            doubts.add("lost_link", LINK_LINE.sub("", line.words))
        if not _is_all_links(line):
            break
        found = [*line.links, *found]
        lines.pop()
    return lines, found


def _is_all_links(line):
    """Say whether a line says nothing but links, each with an address that can be followed."""
    words = LINK_LINE.sub("", line.words, count=1)
    for text, _href in line.links:
        words = words.replace(text, "", 1)
    followed = not any(addresses.is_lost(href) for _text, href in line.links)
    return bool(line.links) and followed and not BETWEEN_LINKS.sub("", words)


def _text_block(lines, pages, doubts):
    html = addresses.rewritten(html_of(lines), pages, doubts)
    schemes = set(addresses.SCHEMES)
    html = nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=schemes, link_rel=None)
    html = html.replace("<br>", "<br/>").replace("&nbsp;", "\xa0")
    doubts.add_all(_differing(lines, html, pages))
    return [("text", html)] if plain(html) else []


def _differing(lines, html, pages):
    """Compare the lines of a text with the block that was made of them."""
    tree = html_tree.part(html)
    before = [href for line in lines for _words, href in line.links if not addresses.is_lost(href)]
    links = html_tree.named(tree, "a")
    after = [link.get("id") or link.get("href") for link in links]
    return [
        *completeness.differing_text(
            "".join(line.words for line in lines), html_tree.text_of(tree)
        ),
        *completeness.differing_links([_leads_to(href, pages) for href in before], after),
    ]


def _leads_to(href, pages):
    address = addresses.old_address(href)
    page = pages.get(address[:2]) if address else None
    return str(page or addresses.as_written(href))


def _video(address, doubts):
    host = addresses.host_of(address).removeprefix("www.")
    if not host:
        doubts.add("unlinked", address)
        return []
    doubts.add("video", address)
    return [("video", {"url": address, "title": host, "host": host})]


def _links(links, pages, doubts):
    """Return the links at the end as blocks; one without an address is listed, not printed."""
    blocks = []
    for text, href in links:
        if addresses.is_lost(href):
            doubts.add("unlinked", f"{text} ({href})")
            continue
        page = addresses.page_of(href, pages, doubts)
        url = "" if page else addresses.as_written(href)
        blocks.append(("link", {"text": text or href, "page": page, "url": url}))
    return blocks


def repeats(words, subtitle):
    """Say whether a text begins with its subtitle, word for word."""
    start = fold(subtitle)
    return bool(start) and f"{fold(words)} ".startswith(f"{start} ")


def says(words, teaser):
    """Say whether a teaser only repeats what a text says, cut off where there was no room."""
    return fold(teaser.rstrip(" .…")) in fold(words)
