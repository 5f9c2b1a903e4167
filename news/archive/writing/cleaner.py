"""The text of an old page as blocks of ours: cleaned of markup, never corrected in its words."""

from dataclasses import dataclass, replace

import nh3

from alliance_site.names.places import fold
from alliance_site.text import html_tree
from news.archive import addresses, completeness
from news.archive.reading import markup
from news.archive.reading.lines import Line, doubts_of, html_of, plain
from news.archive.writing import links

TAGS = {"p", "h2", "h3", "b", "i", "a", "br", "ul", "ol", "li"}
ATTRIBUTES = {"a": {"href", "linktype", "id"}}


@dataclass(frozen=True, slots=True)
class Text:
    """The body of a record as lines, and the links that it brought beside."""

    lines: tuple
    links: tuple

    @property
    def plain_text(self):
        return " ".join(line.plain_text for line in self.lines if line.plain_text)

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
    plain_text: str


def read(record):
    """Return the text of a record; its addresses are those of the page that it was."""
    base = addresses.address_of(record.language, record.number, record.slug)
    beside = ((words, addresses.resolved(href, base)) for words, href in record.links)
    return Text(tuple(markup.of_part(record.body, base)), tuple(beside))


def plain_text(body):
    return " ".join(line.plain_text for line in markup.of_part(body) if line.plain_text)


def clean(text, pages, doubts):
    """Return a text and its links as the page takes them; ``pages`` are known old addresses."""
    doubts.add_all(doubts_of(text.lines))
    lines, at_the_end = links.without_those_at_the_end(text.lines, doubts)
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
        links=links.as_blocks([*at_the_end, *text.links], pages, doubts),
        plain_text=plain(" ".join(value for kind, value in blocks if kind == "text")),
    )


def _text_block(lines, pages, doubts):
    html = links.rewritten(html_of(lines), pages, doubts)
    schemes = set(addresses.SCHEMES)
    html = nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=schemes, link_rel=None)
    html = html.replace("<br>", "<br/>").replace("&nbsp;", "\xa0")
    doubts.add_all(_differing(lines, html, pages))
    return [("text", html)] if plain(html) else []


def _differing(lines, html, pages):
    """Compare the lines of a text with the block that was made of them."""
    tree = html_tree.part(html)
    before = [href for line in lines for _words, href in line.links if not links.is_lost(href)]
    after = [link.get("id") or link.get("href") for link in html_tree.named(tree, "a")]
    return [
        *completeness.differing_text(
            "".join(line.plain_text for line in lines), html_tree.text_of(tree)
        ),
        *completeness.differing_links([_leads_to(href, pages) for href in before], after),
    ]


def _leads_to(href, pages):
    address = addresses.old_address(href)
    page = pages.get(address[:2]) if address else None
    return str(page or links.current_address(href))


def _video(address, doubts):
    host = addresses.host_of(address).removeprefix("www.")
    if not host:
        doubts.add("unlinked", address)
        return []
    doubts.add("video", address)
    return [("video", {"url": address, "title": host, "host": host})]


def repeats(words, subtitle):
    """Say whether a text begins with its subtitle, word for word."""
    start = fold(subtitle)
    return bool(start) and f"{fold(words)} ".startswith(f"{start} ")


def says(words, teaser):
    """Say whether a teaser only repeats what a text says, cut off where there was no room."""
    return fold(teaser.rstrip(" .…")) in fold(words)
