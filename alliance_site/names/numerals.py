"""Numbers as people write them: in groups of three, in Roman letters, as ordinals."""

import re

from alliance_site.names.spelling import APOSTROPHES
from alliance_site.text.characters import tidied_line

_GROUPED = re.compile(rf"[1-9]\d{{0,2}}([ .,{APOSTROPHES}])\d{{3}}(?:\1\d{{3}})*")
_SEPARATED = re.compile(rf"\d[\d .,{APOSTROPHES}]*")
_ROMAN = re.compile(r"(xl|l?x{0,3})(ix|iv|v?i{0,3})")
_TENS = {"l": 50, "x": 10, "v": 5, "i": 1}
_ORDINAL = re.compile(
    r"(\d+)(?:st|nd|rd|th|er|re|ere|e|eme|ieme|nde?|o|a|os|as|i|y|ya|ti|ri|vi|mi|iy|oy|go|ta|te)"
)
LONGEST_ORDINAL = 20  # characters; Python itself reads no number of thousands of digits
_WORDS = (
    "first premier premiere|second deuxieme|third troisieme|fourth quatrieme|fifth cinquieme"
    "|sixth sixieme|seventh septieme|eighth huitieme|ninth neuvieme|tenth dixieme"
)
_WORD = {
    word: number
    for number, words in enumerate(_WORDS.split("|"), start=1)
    for word in words.split()
}


class UnclearNumber(ValueError):
    """A separator stands where it may divide thousands or a fraction: only the writer knows."""


def whole_number(text):
    """Return the whole number that a text is; ``ValueError`` if it is none.

    Points, commas, spaces and apostrophes may stand before groups of three, one kind of them:
    ``12.000``, ``12,000`` and ``12 000`` are twelve thousand in every language. Anywhere else
    they are an ``UnclearNumber``: nobody is ever ten times as many.
    """
    text = re.sub(r"\s+", " ", tidied_line(text))
    if text.isdecimal():
        return int(text)
    if _GROUPED.fullmatch(text):
        return int(re.sub(r"\D", "", text))
    if _SEPARATED.fullmatch(text):
        raise UnclearNumber(text)
    raise ValueError(text)


def roman(word):
    """Return the number that small Roman letters stand for, up to 89, or nothing."""
    if not word or not _ROMAN.fullmatch(word):
        return None
    values = [_TENS[letter] for letter in word]
    return sum(
        -value if any(later > value for later in values[place:]) else value
        for place, value in enumerate(values)
    )


def ordinal(word):
    """Return the number of an ordinal, as in “2nd”, “1er”, “third”, or of digits, or nothing."""
    if len(word) > LONGEST_ORDINAL:
        return None
    if word.isdecimal():
        return int(word)
    if found := _ORDINAL.fullmatch(word):
        return int(found[1])
    return _WORD.get(word)
