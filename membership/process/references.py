"""References such as ``J-7KR4-M2C``: short, speakable, with a check sign.

A reference tells cases apart; it opens nothing. That needs the secret link.
"""

import re
import secrets
import unicodedata

from membership.process.errors import InvalidReference
from membership.process.states import Kind

# No vowels, so that no words arise; nothing that looks like a 0 or a 1.
ALPHABET = "23456789BCDFHJKMNPRTVWX"
LETTERS = {Kind.JOIN: "J", Kind.COOPERATE: "N", Kind.SIGN: "D", Kind.MESSAGE: "M"}
_KINDS = {letter: kind for kind, letter in LETTERS.items()}
_MENTIONED = re.compile(rf"\b[{''.join(_KINDS)}]\W?[{ALPHABET}]{{4}}\W?[{ALPHABET}]{{3}}\b")
_SHAPE = re.compile(f"[{''.join(_KINDS)}][{ALPHABET}]{{7}}")


def new_reference(kind):
    """Return a fresh reference; whoever keeps it makes sure that it is unique."""
    signs = "".join(secrets.choice(ALPHABET) for _ in range(6))
    return _written(LETTERS[Kind(kind)] + signs + check_sign(signs))


def read_reference(text):
    """Return the reference somebody typed in its one spelling, or raise ``InvalidReference``.

    Lower case, spaces, other dashes and missing dashes are forgiven.
    """
    plain = unicodedata.normalize("NFKC", text).upper()
    plain = "".join(sign for sign in plain if sign.isalnum())
    if not _SHAPE.fullmatch(plain) or check_sign(plain[1:7]) != plain[7]:
        raise InvalidReference
    return _written(plain)


def mentions_reference(text):
    """Say whether a text names a case; what merely looks like a reference has a wrong sign."""
    for found in _MENTIONED.findall(unicodedata.normalize("NFKC", text).upper()):
        try:
            read_reference(found)
        except InvalidReference:
            continue
        return True
    return False


def check_sign(signs):
    """Return the sign that gives away one wrong sign or two that changed places."""
    total = sum(place * ALPHABET.index(sign) for place, sign in enumerate(signs, start=1))
    return ALPHABET[total % len(ALPHABET)]


def _written(plain):
    return f"{plain[0]}-{plain[1:5]}-{plain[5:]}"
