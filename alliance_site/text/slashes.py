"""The slashes of an address, of which browsers read more and fewer than are written."""

import re

# To browsers both slashes are one, but not in a mailto: or in what is asked of a page.
_WEB = re.compile(r"(?i)\A(?!(?!https?:)[a-z][a-z0-9+.-]*:)[^?#]*")
_HEAD = re.compile(r"(?i)\A(?:(https?):)?(/*)")


def evened(address: str, scheme: str) -> str:
    """Return an address with the slashes that a browser reads in it, on a page of a scheme.

    A host follows after two or more. After a scheme it follows after any number; but if that of
    the page is written with fewer than two, a path follows, as if no scheme were there.
    """
    return _WEB.sub(lambda path: _evened(path[0].replace("\\", "/"), scheme), address)


def _evened(path: str, scheme: str) -> str:
    head = _HEAD.match(path)
    written, slashes = (head[1] or "").lower(), len(head[2])
    rest = path[head.end() :]
    if slashes < 2 and written in ("", scheme):
        return head[2] + rest
    return f"{written}:" * bool(written) + f"//{rest}"
