"""Links in old texts: to old addresses, to files that are gone, to the rest of the world."""

import re
from html import escape, unescape
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

from alliance_site.models import LegacyAddress
from alliance_site.text import characters
from alliance_site.text.slashes import evened

OLD_SITE = "https://www.roma-alliance.org/"
OLD_HOSTS = frozenset({"", "roma-alliance.org", "www.roma-alliance.org"})
OLD_PATH = re.compile(r"/?(en|fr)/page/(\d{1,9})(?:-([^?#]*?))?(?:\.html?)?/?$", re.I)
LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.S)
WEB = ("http", "https")
SCHEMES = frozenset({*WEB, "mailto", "tel", "ftp"})
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.I)
ONE_SLASH = re.compile(r"(https?):[/\\](?![/\\])", re.I)
# What browsers pass over at the ends of an address, and inside of it.
ENDS = "".join(map(chr, range(0x21)))
BREAKS = str.maketrans("", "", "\t\n\r")


def resolved(href, base=""):
    """Return an address as a browser reads it on a page that stood at ``base``.

    One of the old site that was written without its host stays without it, because the host is
    ours now. What no browser could resolve is returned as it stands.
    """
    href = href.strip(ENDS).translate(BREAKS)
    for unfit in characters.unfit_in_line(href):
        href = href.replace(unfit, quote(unfit, errors="replace"))
    scheme = SCHEME.match(href)
    if not href or href.startswith("#") or (scheme and scheme[1].lower() not in WEB):
        return href
    address = evened(href, scheme_of_page(href, base)).replace(" ", "%20")
    try:
        whole = urlsplit(urljoin(base or OLD_SITE, address))
        written = urlsplit(address)
    except ValueError:
        return href
    if written.scheme or not (base or address.startswith("/")):
        return address
    if written.netloc or whole.hostname not in OLD_HOSTS:
        return urlunsplit(whole)
    return urlunsplit(("", "", whole.path or "/", whole.query, whole.fragment))


def scheme_of_page(href, base):
    """Return the scheme by which the page was read: the old site stood under both.

    After “http:” with one slash a path follows where that was read; “http:/en” is no host.
    """
    one_slash = ONE_SLASH.match(href)
    return one_slash[1].lower() if one_slash else urlsplit(base or OLD_SITE).scheme


def old_address(address):
    """Return (language, number, slug) of an address of the old site, else nothing."""
    try:
        parts = urlsplit(address.strip())
        host = parts.hostname or ""
    except ValueError:
        return None
    found = OLD_PATH.search(unquote(parts.path, errors="replace"))
    if host not in OLD_HOSTS or parts.scheme not in ("", *WEB) or not found:
        return None
    return found[1].lower(), int(found[2]), found[3] or ""


def address_of(language, number, slug=""):
    """Return where a page of the old site stood, nothing where that is not known."""
    return f"{OLD_SITE}{language}/page/{number}-{slug}.html" if number else ""


def asked_for(hrefs):
    """Return the old addresses, as (language, number), among those that a text leads to."""
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
        doubts.add("unlinked", f"{re.sub('<[^>]*>', '', words)} ({href})")
        return words
    if page := page_of(href, pages, doubts):
        return f'<a linktype="page" id="{page}">{words}</a>'
    return f'<a href="{escape(as_written(href))}">{words}</a>'


def host_of(address):
    """Return the host of an address of the web, nothing of any other."""
    try:
        parts = urlsplit(address)
        return (parts.scheme in WEB and parts.hostname) or ""
    except ValueError:
        return ""


def is_lost(href):
    """Say whether a link has no address that could be followed from a page of today."""
    scheme = SCHEME.match(href)
    return scheme[1].lower() not in SCHEMES if scheme else not href.startswith("/")


def page_of(href, pages, doubts):
    """Return the key of the page an old address leads to, or note that it leads nowhere.

    Known only in the other language, it stays an old address: that keeps the reader in his own.
    """
    address = old_address(href)
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
    if parts.scheme in SCHEMES.difference(WEB):
        return False
    return host in OLD_HOSTS


def as_written(href):
    """Return the address; one of the old site without its host, which now is ours."""
    address = old_address(href)
    return f"/{address[0]}/page/{address[1]}" if address else href
