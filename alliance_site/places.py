"""One comparison of place names, for directory search, duplicates and imports.

Two authorities of one name are not always one: a city and its region are told
apart. What is found is a candidate with its reason, for a person to judge.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from urllib.parse import urlsplit

from django.db import models
from django.utils.translation import gettext_lazy as _

from alliance_site.designations import strip_designation
from alliance_site.exonyms import one_name
from alliance_site.spelling import fold, loosened

__all__ = ["Match", "Place", "Reason", "compare", "fold", "strip_designation"]

REGIONAL = frozenset({"region", "county", "department"})
# The authority of a part or of a surrounding area is not the one of the town.
OTHER_LEVELS = frozenset({"metropolitan_city", "city_sector", "district"})
# Albanian has two forms of most names (Tirana, Tiranë); a Greek authority bears its name in the
# genitive (Μέγαρα, Δήμος Μεγαρέων). Only there the endings are left out of account.
_ALBANIAN = re.compile(r"[ae]\b")
_GREEK = re.compile(r"(?<=..)(?:(?:ai|e|i)?on|[iaoe]s|[uoia])\b")
ENDINGS = {"AL": _ALBANIAN, "XK": _ALBANIAN, "MK": _ALBANIAN, "GR": _GREEK, "CY": _GREEK}
SHARED_HOSTS = frozenset({"facebook.com", "instagram.com", "youtube.com", "x.com", "linkedin.com"})
ALIKE = 0.85
SHORTEST = 5  # letters; shorter names are too often alike by chance


class Reason(models.TextChoices):
    """Why two authorities may be the same one, the strongest reason first."""

    SAME_NAME = "same_name", _("same name")
    OTHER_SPELLING = "other_spelling", _("same place, other spelling")
    SAME_WEBSITE = "same_website", _("same website")
    REGION = "region", _("region of the same name")
    SIMILAR = "similar", _("similar name")


STRENGTH = list(Reason)
SAME_PLACE = frozenset({Reason.SAME_NAME, Reason.OTHER_SPELLING})


@dataclass(frozen=True, slots=True)
class Place:
    """An authority as it is compared: all its names, and what is known beside them.

    ``kind`` is a value of ``membership.choices.AuthorityKind``; where it is
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
        for first in _bare_names(one, country)
        for second in _bare_names(other, country)
        if (reason := _reason(first, second))
    ]
    host = _host(one.website)
    if host and host == _host(other.website):
        reasons.append(Reason.SAME_WEBSITE)
    return Match(min(reasons, key=STRENGTH.index)) if reasons else None


@dataclass(frozen=True, slots=True)
class _Bare:
    """A name without its designation, the level of who bears it, and its words loosely spelled."""

    text: str
    level: str
    words: tuple[str, ...]


@lru_cache(maxsize=20_000)
def _bare_names(place, country):
    names = []
    for name in place.names:
        for variant in re.split(r"\s*/\s*|\s+[–|]\s+", name):
            text, implied = strip_designation(variant)
            if words := _loosest(one_name(fold(text)), country).split():
                level = _level(place.kind) or _level(implied)
                names.append(_Bare(text.casefold(), level, tuple(words)))
    return names


def _loosest(name, country):
    loose = loosened(name)
    return ENDINGS[country].sub("", loose) if country in ENDINGS else loose


def _level(kind):
    if kind in REGIONAL:
        return "regional"
    return kind if kind in OTHER_LEVELS else ""


def _reason(one, other):
    alike = _alike(one, other)
    if one.level == other.level:
        return alike
    if alike in SAME_PLACE and "city_sector" not in (one.level, other.level):
        return Reason.REGION
    return None


def _alike(one, other):
    if one.text == other.text:
        return Reason.SAME_NAME
    if sorted(one.words) == sorted(other.words):
        return Reason.OTHER_SPELLING
    return Reason.SIMILAR if _similar(one.words, other.words) else None


def _similar(words, others):
    """Return whether each word is nearly its counterpart: one strange word makes another place."""
    if len(words) != len(others) or min(sum(map(len, words)), sum(map(len, others))) < SHORTEST:
        return False
    return all(_nearly(word, counterpart) for word, counterpart in zip(words, others, strict=True))


def _nearly(word, other):
    if word == other:
        return True
    if word[0] != other[0] or any(sign.isdigit() for sign in word + other):
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
