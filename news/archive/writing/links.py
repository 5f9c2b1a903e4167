"""Links in a text, led to the pages of today where they can be; what leads nowhere is a doubt."""

import re
from html import escape, unescape
from urllib.parse import urlsplit

from alliance_site.models import LegacyAddress
from news.archive import addresses

LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.S)
LINK_LINE = re.compile(r"(?:links?|liens?)\s*:\s*", re.I)
BETWEEN_LINKS = re.compile(r"[\s,;|/·–-]+|\b(?:and|et)\b")


def asked_for(hrefs):
    """Return the old addresses, as (language, number), among those that a text leads to."""
    return {address[:2] for href in hrefs if (address := addresses.old_address(href))}


def known(wanted):
    """Return the page of each old address that leads to one, by one query."""
    if not wanted:
        return {}
    rows = LegacyAddress.objects.filter(number__in={number for _language, number in wanted})
    return {(row.language, row.number): row.page_id for row in rows if row.page_id}


def rewritten(html, pages, doubts):
    """Return a text whose links lead to pages where they can; what leads nowhere is a doubt."""
    return LINK.sub(lambda found: _link(unescape(found[1]), found[2], pages, doubts), html)


def _link(href, words, pages, doubts):
    if is_lost(href):
        doubts.add("unlinked", f"{re.sub('<[^>]*>', '', words)} ({href})")
        return words
    if page := page_of(href, pages, doubts):
        return f'<a linktype="page" id="{page}">{words}</a>'
    return f'<a href="{escape(current_address(href))}">{words}</a>'


def is_lost(href):
    """Say whether a link has no address that could be followed from a page of today."""
    scheme = addresses.SCHEME.match(href)
    return scheme[1].lower() not in addresses.SCHEMES if scheme else not href.startswith("/")


def page_of(href, pages, doubts):
    """Return the key of the page an old address leads to, or note that it leads nowhere.

    Known only in the other language, it stays an old address: that keeps the reader in his own.
    """
    address = addresses.old_address(href)
    if address is None:
        if _is_dead(href):
            doubts.add("dead_link", href)
        return None
    if urlsplit(href).fragment or urlsplit(href).query:
        doubts.add("place_in_page", href)
    language, number, _slug = address
    if page := pages.get((language, number)):
        return page
    if not any(known == number for _language, known in pages):
        doubts.add("dead_link", f"/{language}/page/{number}")
    return None


def _is_dead(href):
    try:
        parts = urlsplit(href)
        host = parts.hostname or ""
    except ValueError:
        return True
    if parts.scheme in addresses.SCHEMES.difference(addresses.WEB):
        return False
    return host in addresses.OLD_HOSTS


def current_address(href):
    """Return the address; one of the old site without its host, which now is ours."""
    address = addresses.old_address(href)
    return f"/{address[0]}/page/{address[1]}" if address else href


def without_those_at_the_end(lines, doubts):
    """Take the lines “Link: …” off the end of a text, where their address is known."""
    lines, found = list(lines), []
    while lines and LINK_LINE.match(lines[-1].plain_text):
        line = lines[-1]
        if not line.links:
            # Its words are all that is left of it, and stay where they are.
            doubts.add("lost_link", LINK_LINE.sub("", line.plain_text))
        if not _is_all_links(line):
            break
        found = [*line.links, *found]
        lines.pop()
    return lines, found


def _is_all_links(line):
    """Say whether a line says nothing but links, each with an address that can be followed."""
    words = LINK_LINE.sub("", line.plain_text, count=1)
    for text, _href in line.links:
        words = words.replace(text, "", 1)
    followed = not any(is_lost(href) for _text, href in line.links)
    return bool(line.links) and followed and not BETWEEN_LINKS.sub("", words)


def as_blocks(links, pages, doubts):
    """Return the links at the end as blocks; one without an address is listed, not printed."""
    blocks = []
    for text, href in links:
        if is_lost(href):
            doubts.add("unlinked", f"{text} ({href})")
            continue
        page = page_of(href, pages, doubts)
        url = "" if page else current_address(href)
        blocks.append(("link", {"text": text or href, "page": page, "url": url}))
    return blocks
