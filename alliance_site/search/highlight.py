"""Shows where the words of a search text stand in a text, in pieces of which some are marked."""

import re
import unicodedata
from dataclasses import dataclass

from alliance_site.names import places

WORD = re.compile(r"[^\W_]+")
BEFORE, LENGTH = 8, 32  # words of an excerpt before the first one found, and in all


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text; a marked one is what was asked for."""

    text: str
    marked: bool = False


def full_text(text, asked):
    """Return a whole text in pieces, every word that begins with a folded one marked."""
    text = unicodedata.normalize("NFC", text)
    return _pieces(text, [match.span() for match in WORD.finditer(text) if _is_in(match, asked)])


def excerpt(text, asked):
    """Return the surroundings of the first word found, in pieces; nothing if there is none."""
    text = unicodedata.normalize("NFC", text)
    words = list(WORD.finditer(text))
    at = next((number for number, match in enumerate(words) if _is_in(match, asked)), None)
    if at is None:
        return ()
    first = max(at - BEFORE, 0)
    last = min(first + LENGTH, len(words)) - 1
    begin = words[first].start() if first else 0
    end = words[last].end() if last < len(words) - 1 else len(text)
    pieces = full_text(text[begin:end].rstrip(), asked)
    return (
        *((Piece("… "),) if begin else ()),
        *pieces,
        *((Piece(" …"),) if end < len(text) else ()),
    )


def _is_in(match, asked):
    word = match.group()
    if word.isascii():
        return word.lower().startswith(asked)
    return any(part.startswith(asked) for part in places.fold(word).split())


def _pieces(text, spans):
    pieces, at = [], 0
    for begin, end in spans:
        pieces += [Piece(text[at:begin]), Piece(text[begin:end], marked=True)]
        at = end
    pieces.append(Piece(text[at:]))
    return tuple(piece for piece in pieces if piece.text)
