"""Months as words, in any language that people write to us in."""

from collections.abc import Callable, Iterable
from functools import cache

from babel import Locale, UnknownLocaleError

from alliance_site.numerals import roman
from alliance_site.spelling import fold

SHORTEST = 3  # letters of a month that is cut short: “Sept”, « juil »


def number(typed: str, own: Iterable[str], others: Iterable[str] = ()) -> int | None:
    """Return the month that a number or a word means, or nothing.

    ``own`` are the languages of the page, the reader's first; there a word may be cut short.
    In ``others`` it counts only if no two of them mean different months by it.
    """
    word = fold(typed).replace(" ", "")
    if word.isdecimal():
        return _within(int(word)) if len(word) < 3 else None
    for language in own:
        names = _names(language)
        months = names.get(word) or _cut_short(word, names)
        if len(months) == 1:
            return next(iter(months))
    # As it is written first: the Ukrainian “листопад” is no Croatian “listopad”.
    for form, spelled in (
        (str.casefold, typed.casefold().replace(" ", "").strip(".")),
        (fold, word.strip(".")),
    ):
        months = set().union(*(_names(language, form).get(spelled, ()) for language in others))
        if months:
            break
    if len(months) == 1:
        return months.pop()
    # A lone X is rather a month that somebody does not know.
    return _within(roman(word) or 0) if typed.isupper() and word != "x" else None


def _within(month):
    return month if 1 <= month <= 12 else None


def _cut_short(word, names):
    found = (months for name, months in names.items() if name.startswith(word))
    return frozenset().union(*found) if len(word) >= SHORTEST else frozenset()


@cache
def _names(language: str, form: Callable[[str], str] = fold) -> dict[str, frozenset[int]]:
    """Return the months by their names in one form, long and short, alone and within a date."""
    try:
        known = Locale.parse(language).months
    except (UnknownLocaleError, ValueError):
        return {}
    found: dict[str, set[int]] = {}
    for usage in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for month, name in known[usage][width].items():
                found.setdefault(form(name).replace(" ", "").strip("."), set()).add(month)
    return {name: frozenset(months) for name, months in found.items() if not name.isdecimal()}
