"""A month as a number or a word, in any language that people write to us in."""

import unicodedata
from collections.abc import Callable, Iterable

from alliance_site.names.numerals import roman
from alliance_site.names.spelling import fold
from membership.forms.fields.month_names import (
    NONE,
    SHORTEST,
    Months,
    as_spelled,
    by_case,
    by_long_name,
    by_name,
    plain,
)

# In a language that nobody is known to write: “lap” is not lapkritis, “wrzes.” is wrzesień.
OF_OTHERS, OF_OTHERS_WITH_POINT = 6, 4
# A language of which no form knows, and where one has another word in a country: Jänner, setiembre.
ALSO_READ = ("be", "de_AT", "es_PE")


def meanings(
    typed: str, own: Iterable[str], others: Iterable[str] = (), known: Iterable[str] = ()
) -> Months:
    """Return the months that a number or a word can mean: one, none, or several to be asked about.

    ``known`` are the languages that somebody is known to write: there it is read first. ``own``
    are those of the page, the reader's first; in both a word may be cut short. In ``others`` it
    may mean one month here and another there, and is cut short only if much of it is left.
    A word that only begins like a month is none.
    """
    others, typed = list(others), typed.strip()
    if (number := typed.strip(".")).isdecimal():
        return _within(int(number)) if len(number) < 3 else NONE
    if not _is_word(typed):
        return NONE
    shortest = OF_OTHERS_WITH_POINT if typed.endswith(".") else OF_OTHERS
    for readings in (
        (_in(language, typed) for language in known),
        (by_name(language).get(plain(typed)) or _cut_short(typed, language) for language in own),
        (_cut_short(typed, language) for language in known),
        [_in_any(others, typed)],
        [NONE.union(*(_cut_short(typed, each, as_spelled, shortest) for each in others))],
    ):
        if found := next(filter(None, readings), NONE):
            return found
    # A lone X is rather a month that somebody does not know.
    return _within(roman(fold(typed)) or 0) if typed.isupper() and typed != "X" else NONE


def _within(month: int) -> Months:
    return frozenset({month}) if 1 <= month <= 12 else NONE


def _is_word(typed: str) -> bool:
    """Return whether nothing but a point stands around the letters: “May?” is a question."""
    word = typed.removesuffix(".")
    return word[:1].isalpha() and unicodedata.category(word[-1])[0] in "LM"


def _in(language: str, typed: str) -> Months:
    """Return what a word means in one language, as it is written first."""
    ways = (
        (by_name, as_spelled),
        (by_name, plain),
        (by_case, as_spelled),
        (by_case, plain),
    )
    found = (months_of(language, form).get(form(typed), NONE) for months_of, form in ways)
    return next(filter(None, found), NONE)


def _in_any(languages: Iterable[str], typed: str) -> Months:
    """Return what a word means in some languages; the Ukrainian “листопад” is no “listopad”.

    Without marks only a long name counts: “sub” is no Şubat, and Czech “mají” no May.
    """
    languages = [*languages, *ALSO_READ]
    ways = ((by_name, as_spelled), (by_long_name, plain), (by_case, as_spelled))
    for months_of, form in ways:
        if found := NONE.union(
            *(months_of(each, form).get(form(typed), NONE) for each in languages)
        ):
            return found
    return NONE


def _cut_short(
    typed: str, language: str, form: Callable[[str], str] = plain, shortest: int = SHORTEST
) -> Months:
    word = form(typed)
    found = (months for name, months in by_name(language, form).items() if name.startswith(word))
    return NONE.union(*found) if len(fold(typed)) >= shortest else NONE
