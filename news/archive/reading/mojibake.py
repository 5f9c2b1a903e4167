"""Letters that were encoded twice: mended where it is certain what they were, else named.

UTF-8 that was once taken for Windows-1252, Mac Roman or another old encoding, and then encoded
again, shows ``Ã©`` for ``é``. Certain is what leads back to exactly the letters that stand there,
and to letters of our scripts; everything else is for a person.
"""

import re
from functools import lru_cache
from html import unescape

import ftfy
from ftfy.badness import is_bad

from alliance_site.text import characters

SPACES = re.compile(r"([ \t\r\n]+)")
# Scripts of Europe, and the characters in their texts that Python takes for letters.
OURS = re.compile(
    "[\u00aa\u00b5\u00ba\u00c0-\u02af\u0300-\u052f\u1c80-\u1c8f\u1d00-\u1fff\u2c60-\u2c7f\ufb00-\ufb06]"
)
# What a last letter that was lost leaves: ``Ã`` where no capital of its own can stand.
LOST_END = re.compile(r"(?:(?<=[a-zß-ÿ])|(?<!\w))Ã(?!\w)")
REFERENCE = re.compile("&(?:#[0-9]{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8}[0-9]?);", re.I)
HYPHEN_OF_WORD = "\x1f"
SHOWN = 60


# The same text comes twice: when it is read, and when what came of it is compared.
@lru_cache(maxsize=512)
def mended(text):
    """Return a text with its letters mended and as every format can carry it, and the doubts.

    What some format cannot carry goes last: it may be half of a letter that was encoded twice.
    """
    written_out = [("encoded_twice", found) for found in _references(text)]
    if text.isascii():
        return _fit(text), tuple(written_out)
    result = _mended(text)
    if result is None:
        # Not the whole of it was encoded twice: word by word, each for itself.
        result = "".join(_mended(word) or word for word in SPACES.split(text))
    doubts = [("mended", f"{text[:SHOWN]} → {result[:SHOWN]}")] if result != text else []
    result = _fit(result)
    left = (("encoded_twice", found) for found in _what_is_left(result))
    return result, (*doubts, *written_out, *left)


def _references(text):
    """Return letters that a reader saw as code, such as ``&eacute;``, with what they stand for."""
    found = [word for word in REFERENCE.findall(text) if unescape(word) != word]
    return [f"{word} ({unescape(word)}?)" for word in dict.fromkeys(found)]


def _fit(text):
    """Return a text as every format can carry it; a control that stood for nothing is a loss."""
    for unfit in characters.unfit(text):
        if not characters.fit(unfit) and unfit != HYPHEN_OF_WORD:
            text = text.replace(unfit, "\N{REPLACEMENT CHARACTER}")
    return characters.fit(text)


def _mended(text):
    """Return a text as it was before it was encoded twice, or nothing where that is not certain."""
    fixed, steps = ftfy.fix_encoding_and_explain(text)
    if not steps:
        return text
    if not all(
        action == "encode" or (action, codec) == ("decode", "utf-8") for action, codec in steps
    ):
        return None
    return fixed if _encoded_again(fixed, steps) == text and all(map(_is_ours, fixed)) else None


def _encoded_again(text, steps):
    """Return a text as it was before the steps that mended it."""
    try:
        for action, codec in reversed(steps):
            text = text.encode(codec) if action == "decode" else text.decode(codec)
    except UnicodeError:
        return None
    return text


def _is_ours(character):
    if character.isascii():
        return True
    if character.isalpha() or character.isdecimal():
        return bool(OURS.match(character))
    return character.isprintable() or character.isspace()


def _what_is_left(text):
    """Return what still looks as if it were encoded twice, with what it may have been."""
    if not _is_bad(text):
        return []
    words = [word for word in text.split() if _is_bad(word)] or [text]
    return [_with_suggestion(word[:SHOWN]) for word in words]


def _is_bad(text):
    return is_bad(text) or bool(LOST_END.search(text)) or ftfy.fix_encoding(text) != text


def _with_suggestion(text):
    suggestion = ftfy.fix_encoding(text)
    return text if suggestion == text else f"{text} ({suggestion}?)"
