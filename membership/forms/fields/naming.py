"""Who is found by what somebody types of a name: for a form on which participants are named."""

from membership import dates
from membership.public import directory
from membership.public.entries import Entry
from membership.public.filters import Filters

MOST_SHOWN = 8


def hits(text: str, language: str) -> list[Entry]:
    """Return who takes part and is found by a text: the name itself first, else what it begins."""
    today = dates.today()
    exact = directory.named(text, today, language)
    return exact or Filters.read({"q": text}).apply(directory.entries(today, language))[0]


def by_key(key: str) -> Entry | None:
    """Return who has an entry under this key and takes part today."""
    if not (key.isascii() and key.isdecimal()):
        return None
    known = directory.everybody().get(int(key))
    return known if known in directory.entries(dates.today(), None) else None
