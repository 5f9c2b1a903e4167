"""Months as words, in any language that people write to us in."""

from collections.abc import Callable, Iterable
from functools import cache
from os.path import commonprefix

from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages

from alliance_site.numerals import roman
from alliance_site.spelling import fold

SHORTEST = 3  # letters of a month that is cut short: “Sept”, « juil »
ENDING = 4  # letters, at most, of the ending of a case: “listopadzie”, “marraskuussa”
# Where one language has another word in a country: Jänner, setiembre.
OF_COUNTRIES = ("de_AT", "es_PE")
# What Babel does not know, or what is another month in another language: 24 listopadu is Czech
# for November, and without its marks the Russian “мае” is a short “Mäerz” of Luxembourg.
WORDS = {
    "de": {"feber": 2, "mrz": 3},
    "el": {"γενάρης": 1, "φλεβάρης": 2},
    "hr": {"listopadu": 10, "list": 10},
    "pl": {"list": 11},
    "rom": {"oktombro": 10},
    "ru": {"мае": 5},
}

Months = frozenset[int]
NONE: Months = frozenset()


def meanings(
    typed: str, own: Iterable[str], others: Iterable[str] = (), known: Iterable[str] = ()
) -> Months:
    """Return the months that a number or a word can mean: one, none, or several to be asked about.

    ``known`` are the languages that somebody is known to write: there it is read first. ``own``
    are those of the page, the reader's first; in both a word may be cut short. In ``others`` it
    may mean one month here and another there, and is cut short only if it is no whole word.
    """
    others = list(others)
    word = _bare(fold(typed))
    if word.isdecimal():
        return _within(int(word)) if len(word) < 3 else NONE
    for readings in (
        (_in(language, typed) for language in known),
        (_names(language).get(word) or _cut_short(word, language) for language in own),
        (_cut_short(word, language) for language in known),
        [_in_any(others, typed)],
        [NONE.union(*(_cut_short(word, each) for each in others))],
    ):
        if found := next(filter(None, readings), NONE):
            return found
    # A lone X is rather a month that somebody does not know.
    return _within(roman(word) or 0) if typed.isupper() and word != "x" else NONE


@cache
def languages_of(country: str) -> tuple[str, ...]:
    """Return the languages of a country, and each as it is spoken there."""
    spoken = get_official_languages(country, regional=True, de_facto=True)
    return tuple(each for language in spoken for each in (f"{language}_{country}", language))


def _within(month: int) -> Months:
    return frozenset({month}) if 1 <= month <= 12 else NONE


def _bare(form: str) -> str:
    return form.replace(" ", "").strip(".")


def _in(language: str, typed: str) -> Months:
    """Return what a word means in one language, as it is written first."""
    return next(filter(None, (find([language], typed) for find in _WAYS)), NONE)


def _in_any(languages: Iterable[str], typed: str) -> Months:
    """Return what a word means in some languages; the Ukrainian “листопад” is no “listopad”."""
    languages = [*languages, *OF_COUNTRIES]
    return next(filter(None, (find(languages, typed) for find in _WAYS)), NONE)


def _exactly(form: Callable[[str], str]) -> Callable[[Iterable[str], str], Months]:
    def find(languages: Iterable[str], typed: str) -> Months:
        word = _bare(form(typed))
        return NONE.union(*(_names(language, form).get(word, NONE) for language in languages))

    return find


def _in_another_case(form: Callable[[str], str]) -> Callable[[Iterable[str], str], Months]:
    def find(languages: Iterable[str], typed: str) -> Months:
        word = _bare(form(typed))
        return NONE.union(*(_nearest(word, _names(each, form, "wide")) for each in languages))

    return find


_WAYS = (
    _exactly(str.casefold),
    _exactly(fold),
    _in_another_case(str.casefold),
    _in_another_case(fold),
)


def _nearest(word: str, names: dict[str, Months]) -> Months:
    """Return the months of which a word is another case: “červenci” is červenec, not červen."""
    stems = {name: len(commonprefix([word, name])) for name in names}
    cases = [name for name, stem in stems.items() if _is_case(word, name, stem)]
    longest = max((stems[name] for name in cases), default=0)
    return NONE.union(*(names[name] for name in cases if stems[name] == longest))


def _is_case(word: str, name: str, stem: int) -> bool:
    whole = stem == len(name) >= SHORTEST
    return (whole or stem >= max(SHORTEST + 1, len(name) - 2)) and len(word) - stem <= ENDING


def _cut_short(word: str, language: str) -> Months:
    found = (months for name, months in _names(language).items() if name.startswith(word))
    return NONE.union(*found) if len(word) >= SHORTEST else NONE


@cache
def _names(language: str, form: Callable[[str], str] = fold, *widths: str) -> dict[str, Months]:
    """Return the months by their names in one form, long and short, alone and within a date."""
    written = list(WORDS.get(language, {}).items())
    try:
        known = Locale.parse(language).months
    except (UnknownLocaleError, ValueError):
        known = {}
    for usage in known and ("format", "stand-alone"):
        for width in widths or ("wide", "abbreviated"):
            written += [(name, month) for month, name in known[usage][width].items()]
    found: dict[str, set[int]] = {}
    for name, month in written:
        found.setdefault(_bare(form(name)), set()).add(month)
    return {name: frozenset(months) for name, months in found.items() if not name.isdecimal()}
