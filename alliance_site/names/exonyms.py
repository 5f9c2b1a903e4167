"""Places whose names in two languages no rule of spelling brings together.

They stand in ``exonym_lines``.
"""

from alliance_site.names.exonym_lines import ONE_PLACE_A_LINE
from alliance_site.names.spelling import fold, loosened

# One word for a saint and one for a holy woman, as languages and abbreviations have them.
_SAINT = ("saint", "st", "sankt", "sint", "san", "sant", "santo", "sao")
_SAINTE = ("sainte", "ste", "santa", "sta")
SAINTS = dict.fromkeys(_SAINT, "saint") | dict.fromkeys(_SAINTE, "sainte")


# Places in other countries bear one of these names too: Vitória in Brazil.
_ONLY_IN = {"vitoria gasteiz": "ES", "pamplona": "ES", "donostia": "ES"}
_LINES = [line.split("|") for line in ONE_PLACE_A_LINE.strip().splitlines()]


def _canonical(folded):
    return " ".join(SAINTS.get(word, word) for word in folded.split())


_FIRST_NAME = {
    _canonical(fold(name)): _canonical(fold(names[0])) for names in _LINES for name in names
}
_OTHERS = {_canonical(fold(names[0])): tuple(dict.fromkeys(map(fold, names))) for names in _LINES}


def _first_name(name, country):
    first = _FIRST_NAME.get(name, name)
    return first if country in ("", _ONLY_IN.get(first, country)) else name


def one_name(folded, country=""):
    """Return the one name that stands for all names of a place; most have only their own."""
    folded = _canonical(folded)
    if folded in _FIRST_NAME:
        return _first_name(folded, country)
    return " ".join(_first_name(word, country) for word in folded.split())


def other_names(folded, country=""):
    """Return the folded names of the same place in other languages, as far as they are known."""
    names = _OTHERS.get(one_name(folded, country), ())
    return tuple(name for name in names if name != folded)


def is_one_place(*names, country=""):
    """Say whether names are one place, or one name in two scripts; Baden-Baden is not Baden."""
    if len({name.casefold() for name in names}) < len(names):
        return False
    return len({loosened(one_name(fold(name), country)) for name in names}) == 1
