"""Addresses of websites as people type them, refused in a sentence where they are none."""

import re
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from alliance_site.text.characters import tidied_line
from alliance_site.text.domains import ascii_domain

_SCHEME = re.compile(r"(https?)(?::[/\\]*|[/\\]{2,})\s*", re.IGNORECASE)
_OTHER_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d+(?:[/?#]|$))", re.IGNORECASE)
_MARKED = re.compile(r"(?:https?://|www\.)\w", re.IGNORECASE)
_HOST = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:[/:?#]|$)", re.IGNORECASE)


def website(typed):
    """Return the address of a website with its scheme, which people leave out."""
    text = tidied_line(typed).strip("<>\"'«»“”„ ").rstrip(".,; ")
    if not text:
        return ""
    text = _with_scheme(text)
    try:
        parts = urlsplit(text)
        host, _port = parts.hostname or "", parts.port
    except ValueError as error:
        raise _no_website() from error
    if "@" in parts.netloc:
        raise ValidationError(
            _("The name of a website has no @ before it. Enter its address, like www.example.org")
        )
    if _has_several_websites(text):
        raise ValidationError(_("Enter one website only"))
    if _is_website(text, host):
        return text
    unspaced = "".join(text.split())
    if unspaced != text and _is_website(unspaced, "".join(host.split())):
        raise ValidationError(
            _(
                "There is a space in the address of the website. "
                "Copy it from the browser, or type it without the space"
            )
        )
    raise _no_website()


def _is_website(address, host):
    try:
        ascii_domain(host)
        URLValidator(schemes=["http", "https"])(address)
    except (ValueError, ValidationError):
        return False
    return True


def _has_several_websites(text):
    """Say whether another website follows; behind a path, it may be a file called “b.html”."""
    first, *others = re.split(r"[\s,;|]+", text)
    host, path, _rest = first.partition("//")[2].partition("/")
    is_other = _MARKED.match if path else _HOST.match
    return bool(_HOST.match(host)) and any(map(is_other, others))


def _with_scheme(text):
    if found := _SCHEME.match(text):
        return f"{found[1].lower()}://{text[found.end() :]}"
    if text.lower().startswith("mailto:"):
        return f"https://{text[7:]}"
    if _OTHER_SCHEME.match(text):
        raise _no_website()
    return f"https://{text}"


def _no_website():
    return ValidationError(_("Enter the address of a website, like www.example.org"))
