"""Links in old texts: to old addresses, to files that are gone, to the rest of the world."""

import re
from html import escape, unescape
from urllib.parse import unquote, urlsplit

from alliance_site.models import LegacyAddress

OLD_HOSTS = frozenset({"", "roma-alliance.org", "www.roma-alliance.org"})
OLD_PATH = re.compile(r"/?(en|fr)/page/(\d{1,9})(?:-([^?#]*?))?(?:\.html?)?/?$", re.I)
LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.S)
OPEN_SCHEMES = ("http", "https")


def old_address(address):
    """Return (language, number, slug) of an address of the old site, else nothing."""
    try:
        parts = urlsplit(address.strip())
        host = parts.hostname or ""
    except ValueError:
        return None
    found = OLD_PATH.search(unquote(parts.path, errors="replace"))
    if host not in OLD_HOSTS or not found:
        return None
    return found[1].lower(), int(found[2]), found[3] or ""


def asked_for(html, links=()):
    """Return the old addresses, as (language, number), that a text and its links lead to."""
    hrefs = [unescape(found[1]) for found in LINK.finditer(html)] + [url for _text, url in links]
    return {address[:2] for href in hrefs if (address := old_address(href))}


def known(addresses):
    """Return the page of each old address that leads to one, by one query."""
    if not addresses:
        return {}
    rows = LegacyAddress.objects.filter(number__in={number for _language, number in addresses})
    return {(row.language, row.number): row.page_id for row in rows if row.page_id}


def rewritten(html, pages, doubts):
    """Return a text whose links lead to pages where they can; what leads nowhere is a doubt."""
    return LINK.sub(lambda found: _link(unescape(found[1]), found[2], pages, doubts), html)


def _link(href, words, pages, doubts):
    if is_lost(href):
        doubts.add("lost_link", re.sub(r"<[^>]*>", "", words))
        return words
    if page := page_of(href, pages, doubts):
        return f'<a linktype="page" id="{page}">{words}</a>'
    return f'<a href="{escape(as_written(href))}">{words}</a>'


def is_lost(href):
    """Say whether a link has no address that could be followed."""
    return not href.strip() or href.startswith(("#", "javascript:", "file:", "about:"))


def page_of(href, pages, doubts):
    """Return the key of the page an old address leads to, or note that it leads nowhere.

    Known only in the other language, it stays an old address: that keeps the reader in his own.
    """
    address = old_address(href)
    if address is None:
        if _is_dead(href):
            doubts.add("dead_link", href)
        return None
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
    if parts.scheme == "mailto":
        return False
    return parts.scheme not in (*OPEN_SCHEMES, "") or host in OLD_HOSTS


def as_written(href):
    """Return the address; one of the old site without its host, which now is ours."""
    address = old_address(href)
    return f"/{address[0]}/page/{address[1]}" if address else href.strip()
