"""Addresses proposed from titles: plain letters, whatever script a title is written in.

What is in use stays as it is, in any script. The browser writes the same letters while a
title is typed, but reads them one by one.
"""

import re
import unicodedata
from functools import cache

from django.utils.text import slugify
from wagtail.coreutils import string_to_ascii

from alliance_site.names.spelling import APOSTROPHES, fold

LONGEST = 120
# The last words of addresses that lists and registers answer themselves, and those below the
# directory, where no participant may stand.
RESERVED_IN_BOTH = frozenset(("feed", "figures", "page"))
RESERVED = RESERVED_IN_BOTH | {"calendar", "decision", "search"}
RESERVED_FOR_DIRECTORY = RESERVED_IN_BOTH | {"map"}
# Of a title without a single letter; no address of the site itself.
NAMELESS = "untitled"
# Latin with marks, Greek, Cyrillic, Armenian, Hebrew, Arabic, Georgian, Latin and Greek once more,
# ligatures and wide letters.
SCRIPTS = (
    *((0xA0, 0x250), (0x370, 0x530), (0x531, 0x588), (0x5D0, 0x5F3), (0x621, 0x6D6)),
    *((0x10A0, 0x1100), (0x1E00, 0x2000), (0xFB00, 0xFB18), (0xFF21, 0xFF5B)),
)
MARKS = "[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]"


def proposed(title, nameless=NAMELESS):
    """Return the last part of an address for a title; of one without a letter, another word."""
    slug = slugify(string_to_ascii(fold(title)))
    if len(slug) > LONGEST:
        slug = slug[:LONGEST].rpartition("-")[0] or slug[:LONGEST]
    return slug.strip("-_") or nameless


@cache
def formatters():
    """Return for the browser what replaces what in a title, as pairs of pattern and letters."""
    letters = {}
    for first, end in SCRIPTS:
        for letter in map(chr, range(first, end)):
            if unicodedata.category(letter).startswith("L"):
                letters.setdefault(_plain(letter), []).append(letter)
    pairs = [(f"[{''.join(found)}]", plain) for plain, found in letters.items()]
    return [(f"[{re.escape(APOSTROPHES)}]", "-"), (MARKS, ""), ("ου", "ou"), *pairs]


def _plain(letter):
    # Within a word: some letters read otherwise where one begins.
    return re.sub(r"\W", "", string_to_ascii(fold(f"t{letter}t")))[1:-1].lower()
