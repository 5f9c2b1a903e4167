"""References such as ``J-7KR4-M2C``: short, speakable, with a check character.

A reference tells cases apart; it opens nothing. That needs the secret link.
"""

import re
import secrets
import unicodedata

from membership.process.errors import InvalidReference
from membership.process.kinds import KINDS, Kind

# No vowels, so that no words arise; nothing that looks like a 0 or a 1.
ALPHABET = "23456789BCDFHJKMNPRTVWX"
LETTERS = "".join(kind.letter for kind in KINDS.values())
_MENTIONED = re.compile(rf"\b[{LETTERS}]\W?[{ALPHABET}]{{4}}\W?[{ALPHABET}]{{3}}\b")
_SHAPE = re.compile(f"[{LETTERS}][{ALPHABET}]{{7}}")


def new_reference(kind: str) -> str:
    """Return a fresh reference; whoever keeps it makes sure that it is unique."""
    drawn = "".join(secrets.choice(ALPHABET) for _ in range(6))
    return _with_dashes(KINDS[Kind(kind)].letter + drawn + check_character(drawn))


def read_reference(text: str) -> str:
    """Return the reference somebody typed in its one spelling, or raise ``InvalidReference``.

    Lower case, spaces, other dashes and missing dashes are forgiven.
    """
    plain = unicodedata.normalize("NFKC", text).upper()
    plain = "".join(each for each in plain if each.isalnum())
    if not _SHAPE.fullmatch(plain) or check_character(plain[1:7]) != plain[7]:
        raise InvalidReference
    return _with_dashes(plain)


def mentions_reference(text: str) -> bool:
    """Say whether a text names a case; what only looks like it has a wrong check character."""
    for found in _MENTIONED.findall(unicodedata.normalize("NFKC", text).upper()):
        try:
            read_reference(found)
        except InvalidReference:
            continue
        return True
    return False


def check_character(characters: str) -> str:
    """Return what gives away one wrong character, or two that changed places."""
    total = sum(place * ALPHABET.index(each) for place, each in enumerate(characters, start=1))
    return ALPHABET[total % len(ALPHABET)]


def _with_dashes(plain: str) -> str:
    return f"{plain[0]}-{plain[1:5]}-{plain[5:]}"
