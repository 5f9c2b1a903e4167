"""Addresses in old texts: as a browser read them, and what they meant on the old site."""

import re
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

from alliance_site.text import characters
from alliance_site.text.slashes import evened

OLD_SITE = "https://www.roma-alliance.org/"
OLD_HOSTS = frozenset({"", "roma-alliance.org", "www.roma-alliance.org"})
OLD_PATH = re.compile(r"/?(en|fr)/page/(\d{1,9})(?:-([^?#]*?))?(?:\.html?)?/?$", re.I)
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

    After “http:” with one slash a path follows where that was read; “http:/en” is not a host.
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


def host_of(address):
    """Return the host of an address of the web, nothing of any other."""
    try:
        parts = urlsplit(address)
        return (parts.scheme in WEB and parts.hostname) or ""
    except ValueError:
        return ""
