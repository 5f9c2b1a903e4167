"""What a row of Wagtail calls an old path, however somebody typed or asked for it."""

from urllib.parse import quote, unquote, unquote_to_bytes

from django.utils.encoding import repercent_broken_unicode
from wagtail.contrib.redirects.models import Redirect

RESERVED = "!*'();:@&=+$,/[]"  # may stand in a path unescaped
LONGEST = Redirect._meta.get_field("old_path").max_length


def normalised(address):
    """Return Wagtail's name for an address, or nothing where none can be made or kept."""
    try:
        name = Redirect.normalise_path(address)
    except ValueError:  # such as half an address of IPv6 behind two slashes
        return ""
    # PostgreSQL refuses to be asked for this character at all.
    return "" if "\x00" in name else name


def name_of(path):
    """Return what a row calls a path as the server reads it: only what could end it is escaped."""
    return normalised(path.translate({ord(character): quote(character) for character in "%?#"}))


def name_of_typed(address):
    """Return what a row calls an address that somebody typed, escaped or not."""
    path, mark, query = address.strip().partition("#")[0].partition("?")
    read = repercent_broken_unicode(unquote_to_bytes(path)).decode()
    name = name_of(read)
    return name and normalised(f"{name}{mark}{unquote(query)}")


def names_of(path, query=""):
    """Return what a row may call a path, Wagtail's ways to keep what was typed among them."""
    escaped = (quote(path), quote(path, safe=RESERVED))
    known = list(filter(None, (name_of(path), *(normalised(each) for each in escaped))))
    if query:
        asked = [f"{each}?{ending}" for each in known for ending in (query, unquote(query))]
        known = [normalised(each)[:LONGEST] for each in asked]
    return dict.fromkeys(filter(None, known))
