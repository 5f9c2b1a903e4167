"""The addresses in a text that is read elsewhere: each with the host that it belongs to."""

import re
from functools import partial
from urllib.parse import urljoin, urlsplit

from alliance_site.text import html_tree
from alliance_site.text.slashes import evened

LISTS = ("srcset", "imagesrcset")
# An empty address of a link or a form is that of the page; of anything else there is nothing.
LEADING = ("href", "action", "formaction")
LOADED = ("src", "poster", "data", "cite", "background", "longdesc")
# An address of a list and what says for which width it is.
CANDIDATE = re.compile(r"(?P<address>[^\s,]\S*[^\s,]|[^\s,])(?P<size>\s+[^,]*)?")


def absolute(html, base):
    """Return a text whose addresses stand on their own, as a browser at ``base`` reads them."""
    names = (*LISTS, *LEADING, *LOADED)
    return html_tree.with_attributes(html, names, partial(_absolute_value, base))


def _absolute_value(base, name, value):
    if name in LISTS:
        return CANDIDATE.sub(
            lambda each: f"{_joined(base, each['address'])}{each['size'] or ''}", value
        )
    return _joined(base, value) if value.strip() or name in LEADING else value


def _joined(base, address):
    address = address.strip()
    try:
        return urljoin(base, evened(address, urlsplit(base).scheme))
    except ValueError:
        # No browser finds a host in it either.
        return address
