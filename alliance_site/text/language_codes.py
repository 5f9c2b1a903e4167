"""Codes of languages as BCP 47 writes them: ``es``, ``sr-Latn``, ``pt-BR``."""

import re

from babel import Locale
from babel.core import UnknownLocaleError

SHAPE = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?", re.IGNORECASE)
# What Babel takes for a way to write another language, or does not know.
NAMED_BY_HAND = {"cnr", "rom"}


def tidied(code):
    """Return a code with capitals where they belong; ``ValueError`` for what is none."""
    found = SHAPE.fullmatch(code.strip().replace("_", "-"))
    if not found or found[1].lower() not in Locale("en").languages.keys() | NAMED_BY_HAND:
        raise ValueError(code)
    parts = (found[1].lower(), (found[2] or "").title(), (found[3] or "").upper())
    return "-".join(part for part in parts if part)


def own_name(code):
    """Return what a language calls itself, or nothing where that is not known."""
    locale = None if code.partition("-")[0] in NAMED_BY_HAND else _locale(code)
    name = (locale and locale.get_display_name()) or ""
    # Not the capitals of every script: Georgian has some that no name begins with.
    return name[:1].title() + name[1:]


def direction(code):
    """Return in which direction a language is usually written: ``ltr`` or ``rtl``."""
    locale = _locale(code)
    return locale.text_direction if locale else "ltr"


def _locale(code):
    try:
        return Locale.parse(code, sep="-")
    except (ValueError, UnknownLocaleError):
        return None
