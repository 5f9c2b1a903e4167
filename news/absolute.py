"""The addresses in a text that is read elsewhere: each with the host that it belongs to."""

import re
from html import escape, unescape
from urllib.parse import urljoin

TAG = re.compile(r"""<[a-zA-Z](?:[^<>"']|"[^"]*"|'[^']*')*>""")
ADDRESS = re.compile(
    r"""(?P<name>\s(?:href|src|srcset|poster)\s*=\s*)(?P<quote>["'])(?P<value>.*?)(?P=quote)""",
    re.IGNORECASE | re.DOTALL,
)
# An address of a list and what says for which width it is.
CANDIDATE = re.compile(r"(?P<address>[^\s,]\S*[^\s,]|[^\s,])(?P<size>\s+[^,]*)?")


def absolute(html, base):
    """Return a text whose addresses stand on their own, as a browser at ``base`` reads them."""
    return TAG.sub(lambda tag: ADDRESS.sub(lambda found: _whole(found, base), tag[0]), html)


def _whole(found, base):
    value = unescape(found["value"])
    if "srcset" in found["name"].casefold():
        value = CANDIDATE.sub(
            lambda each: f"{_joined(base, each['address'])}{each['size'] or ''}", value
        )
    else:
        value = _joined(base, value)
    return f'{found["name"]}"{escape(value)}"'


def _joined(base, address):
    try:
        return urljoin(base, address.strip())
    except ValueError:
        # No browser finds a host in it either.
        return address
