"""One comparison of place names, for directory, search, duplicates and imports.

Two authorities of one name are not always one: a city and its region are told
apart, and so are two districts by their numbers. What is found is a candidate
with its reason, for a person to judge.
"""

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from urllib.parse import urlsplit

from django.db import models
from django.utils.translation import gettext_lazy as _

from alliance_site.names.designations import strip_designation
from alliance_site.names.place_names import Name, found_by, names_of, phrases
from alliance_site.names.spelling import fold

__all__ = [
    "Match",
    "Place",
    "Reason",
    "compare",
    "fold",
    "found_by",
    "phrases",
    "strip_designation",
]

REGIONAL = frozenset({"region", "county"})
# The authority of a part or of a surrounding area is not the one of the town; where a region and
# a department bear one name, they are two.
OTHER_LEVELS = frozenset({"department", "metropolitan_city", "city_sector", "district"})
PART = "city_sector"
SHARED_HOSTS = frozenset({"facebook.com", "instagram.com", "youtube.com", "x.com", "linkedin.com"})
ALIKE = 0.85
SHORTEST = 5  # letters; shorter names are too often alike by chance


class Reason(models.TextChoices):
    """Why two authorities may be the same one, the strongest reason first."""

    SAME_NAME = "same_name", _("same name")
    OTHER_SPELLING = "other_spelling", _("same place, different spelling")
    SAME_WEBSITE = "same_website", _("same website")
    REGION = "region", _("region of the same name")
    SIMILAR = "similar", _("similar name")


STRENGTH = list(Reason)
SAME_PLACE = frozenset({Reason.SAME_NAME, Reason.OTHER_SPELLING})


@dataclass(frozen=True, slots=True)
class Place:
    """An authority as it is compared: all its names, and what is known beside them.

    ``kind`` is a value of ``membership.process.choices.AuthorityKind``; where it is
    empty, a designation in the name stands for it.
    """

    names: tuple[str, ...]
    country: str = ""
    kind: str = ""
    website: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    reason: Reason

    @property
    def is_same_place(self):
        return self.reason in SAME_PLACE


def compare(one, other):
    """Return the strongest match between two ``Place``, or nothing."""
    if one.country and other.country and one.country != other.country:
        return None
    country = one.country or other.country
    reasons = [
        reason
        for first in _names(one, country)
        for second in _names(other, country)
        if (reason := _reason(first, second))
    ]
    host = _host(one.website)
    if host and host == _host(other.website):
        reasons.append(Reason.SAME_WEBSITE)
    return Match(min(reasons, key=STRENGTH.index)) if reasons else None


@lru_cache(maxsize=20_000)
def _names(place, country):
    """Return every name of a place with the level of who bears it."""
    return [
        (name, _level(place.kind, name)) for text in place.names for name in names_of(text, country)
    ]


def _level(kind, name):
    for known in (kind, name.kind):
        if known in REGIONAL:
            return "regional"
        # A number beside a name is that of a part: Praha 5, Budapest VIII.
        if known in OTHER_LEVELS and not (known == "district" and name.numbers):
            return known
    return PART if name.numbers else ""


def _reason(one, other):
    (one, level), (other, other_level) = one, other
    if one.numbers != other.numbers:
        return None
    alike = _alike(one, other)
    if level == other_level:
        return alike
    if alike in SAME_PLACE and PART not in (level, other_level):
        return Reason.REGION
    return None


def _alike(one: Name, other: Name):
    if one.is_certain and other.is_certain:
        if one.text == other.text:
            return Reason.SAME_NAME
        if one.is_spelled_like(other):
            return Reason.OTHER_SPELLING
        return Reason.SIMILAR if _similar(one, other) else None
    return Reason.SIMILAR if one.is_spelled_like(other) else None


def _similar(one, other):
    """Return whether each word is nearly its counterpart: one strange word makes another place."""
    if one.numbers and (not one.words or not other.words or one.contains(other)):
        return True  # the same number of a part, and one of the names says less
    if min(sum(map(len, one.words)), sum(map(len, other.words))) < SHORTEST:
        return False
    if "".join(one.words) == "".join(other.words):
        return True
    if any(a.is_less_wordy(b) or a.cuts_short(b) for a, b in ((one, other), (other, one))):
        return True
    return len(one.words) == len(other.words) and all(map(_nearly, one.words, other.words))


def _nearly(word, other):
    if word == other:
        return True
    if word[0] != other[0] or any(character.isdigit() for character in word + other):
        return False
    # In a fixed order: the matcher may count otherwise the other way round.
    return SequenceMatcher(None, *sorted((word, other)), autojunk=False).ratio() >= ALIKE


def _host(website):
    """Return the bare host of an address, or nothing for one that many share."""
    try:
        host = urlsplit(website if "//" in website else f"//{website}").hostname or ""
    except ValueError:
        return ""
    host = host.removeprefix("www.")
    return "" if host in SHARED_HOSTS else host
