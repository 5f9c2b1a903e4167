"""The text of an old page as blocks of ours: cleaned of markup, never corrected in its words."""

import re
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

import nh3

from alliance_site.places import fold
from news.archive import addresses, markup
from news.archive.doubts import plain

TAGS = {"p", "h2", "h3", "b", "i", "a", "br", "ul", "ol", "li"}
ATTRIBUTES = {"a": {"href", "linktype", "id"}}
SCHEMES = {"http", "https", "mailto"}
LINK_LINE = re.compile(r"(?:links?|liens?)\s*:\s*", re.I)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The blocks of a body, the links that stood at its end, and its words."""

    blocks: list
    links: list
    words: str


def clean(body, links, pages, doubts):
    """Return a body and its links as the page takes them; ``pages`` are known old addresses."""
    lines = markup.lines_of_html(body)
    lines, at_the_end = _without_links(lines, doubts)
    blocks, text = [], []
    for line in [*lines, markup.Line(video="end")]:
        if line.in_table:
            doubts.add("table")
        if line.picture:
            doubts.add("rights_unknown", line.picture)
        if not line.video:
            text.append(replace(line, picture=""))
            continue
        blocks += _text_block(text, pages, doubts)
        text = []
        if line.video != "end":
            blocks += _video(line.video, doubts)
    return Cleaned(
        blocks=blocks,
        links=_links([*at_the_end, *links], pages, doubts),
        words=plain(" ".join(value for kind, value in blocks if kind == "text")),
    )


def _without_links(lines, doubts):
    """Take the lines “Link: …” off the end of a text, where their address is known."""
    lines, found = list(lines), []
    while lines and LINK_LINE.match(lines[-1].words):
        line = lines[-1]
        if not line.links or any(addresses.is_lost(href) for _text, href in line.links):
            # Its words are all that is left of it, and stay where they are.
            doubts.add("lost_link", LINK_LINE.sub("", line.words))
            break
        found = [*line.links, *found]
        lines.pop()
    return lines, found


def _text_block(lines, pages, doubts):
    html = addresses.rewritten(markup.html_of(lines), pages, doubts)
    html = nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)
    html = html.replace("<br>", "<br/>").replace("&nbsp;", "\xa0")
    return [("text", html)] if plain(html) else []


def _video(address, doubts):
    address = f"https:{address}" if address.startswith("//") else address
    doubts.add("video", address)
    if urlsplit(address).scheme not in addresses.OPEN_SCHEMES:
        return []
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    return [("video", {"url": address, "title": host, "host": host})]


def _links(links, pages, doubts):
    """Return the links at the end as blocks; one without an address is listed, not printed."""
    blocks = []
    for text, href in links:
        if addresses.is_lost(href):
            doubts.add("lost_link", text)
            continue
        page = addresses.page_of(href, pages, doubts)
        url = "" if page else addresses.as_written(href)
        blocks.append(("link", {"text": text or href, "page": page, "url": url}))
    return blocks


def repeats(words, subtitle):
    """Say whether a text begins with its subtitle, word for word."""
    start = fold(subtitle)
    return bool(start) and f"{fold(words)} ".startswith(f"{start} ")
