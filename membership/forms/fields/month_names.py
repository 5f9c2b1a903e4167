"""How months are called, in each language that people write to us in, by its own grammar."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import deepcopy
from functools import cache

from babel import Locale, UnknownLocaleError, localedata
from babel.languages import get_official_languages

from alliance_site.names.spelling import APOSTROPHES, fold, script

SHORTEST = 3  # letters of a month that is cut short: “Sept”, « juil »
# What Babel does not know, or what is another month in another language: 24 listopadu is Czech
# for November.
WORDS = {
    "az": {"sentyabrın": 9, "oktyabrın": 10, "noyabrın": 11, "dekabrın": 12},
    "bg": {"ноем": 11},
    "de": {"feber": 2, "mrz": 3, "juno": 6, "julei": 7},
    "el": {"γενάρης": 1, "γενάρη": 1, "φλεβάρης": 2, "φλεβάρη": 2, "μάης": 5, "μάη": 5},
    "es": {"septbre": 9},
    "hr": {"listopadu": 10, "list": 10},
    "it": {"genn": 1, "sett": 9},
    "ka": {"სექტემბრის": 9, "ოქტომბრის": 10, "ნოემბრის": 11, "დეკემბრის": 12},
    "pl": {"list": 11, "lutym": 2},
    "ro": {"noi": 11},
    "rom": {"majo": 5, "oktombro": 10},
    "ru": {"мае": 5},
    "sl": {"gruden": 12},
    "sq": {"majit": 5},
    "uk": {"лютому": 2},
}
# What other cases put in the place of the last letters of a name, or behind it: “listopadzie”,
# “marraskuussa”, “Kasım’da”. No ending is listed that makes another word of a month.
_SOUTH_SLAVIC = "a u om em ra ru rom"
ENDINGS = {
    "az": "da də",
    "bs": _SOUTH_SLAVIC,
    "cs": "u i em",
    "el": "η ης",
    "et": "l s il is ril ris ri",
    "eu": "k n ko ren",
    "fi": "n ssa sta lla",
    "hr": f"og om {_SOUTH_SLAVIC}",
    "hu": "ban ben i án én tól től",
    "hy": "ին ից",
    "ka": "ს ში ის",
    "lt": "į yje",
    "lv": "ī ā",
    "pl": "u zie em",
    "ru": "е ем ём",
    "sk": "i u om",
    "sl": "a u om em ja ju",
    "sq": "i it in ut",
    "sr": "а у ом ем ра ру ром",
    "tr": "da de ta te dan den tan ten",
    "uk": "і ем ом",
}
VOWELS = "aeiouyõąęėéíаеиоуяюιοուիი"
REPLACED = re.compile(rf"(?:[ae]r|ар|[{VOWELS}]s|(?<=\w{{4}})s|[ιο]?ος|ου|[{VOWELS}])$")
APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
PARTICLE = re.compile(r"^(?:de|d|di|of|ta) ")  # « d’avril », “ta’ Novembru”
ALL_WIDTHS = ("wide", "abbreviated")
Months = frozenset[int]
NONE: Months = frozenset()


@cache
def languages_of(country: str) -> tuple[str, ...]:
    """Return the languages of a country, and each as it is spoken there."""
    spoken = get_official_languages(country, regional=True, de_facto=True)
    return tuple(each for language in spoken for each in (f"{language}_{country}", language))


def as_spelled(text: str) -> str:
    return APOSTROPHE.sub("’", text.casefold().replace("i̇", "i").strip("."))


def plain(text: str) -> str:
    """Return a word without its marks, in its script: “мае” does not shorten “Mäerz”."""
    return f"{script(text)} {PARTICLE.sub('', fold(text))}"


@cache
def by_name(
    language: str, form: Callable[[str], str] = plain, widths: tuple[str, ...] = ALL_WIDTHS
) -> dict[str, Months]:
    """Return the months by their names in one form, alone and within a date."""
    written = [*WORDS.get(language, {}).items(), *spellings(language, *widths)]
    return gathered((form(name), month) for name, month in written)


def by_long_name(language: str, form: Callable[[str], str]) -> dict[str, Months]:
    return by_name(language, form, ("wide",))


@cache
def by_case(language: str, form: Callable[[str], str]) -> dict[str, Months]:
    """Return the months by what their long names become in other cases."""
    endings = ENDINGS.get(language.partition("_")[0], "").split()
    return gathered(
        (form(f"{stem}{apostrophe}{ending}"), month)
        for name, month in spellings(language, "wide")
        if len(name) > SHORTEST
        for stem in (name, REPLACED.sub("", name))
        for apostrophe in ("", "’")
        for ending in endings
        if stem != name or not {stem[-1], ending[0]} <= set(VOWELS)
    )


def spelled(language: str) -> Mapping[str, Mapping[str, Mapping[int, str]]]:
    """Return the names of the months by usage and width; nothing for a language not known.

    They are read in a copy: Babel writes what one language makes of a part that all share into
    that part, and Albanian had months of Azerbaijani.
    """
    try:
        known = str(Locale.parse(language))  # of Montenegro: Serbian as it is written there
    except (UnknownLocaleError, ValueError):
        return {}
    shared = deepcopy(localedata.load(known)["months"])
    return localedata.LocaleDataDict({"months": shared})["months"]


def spellings(language: str, *widths: str) -> Iterator[tuple[str, int]]:
    known = spelled(language)
    for usage in known and ("format", "stand-alone"):
        for width in widths:
            yield from ((name, month) for month, name in known[usage][width].items())


def gathered(written: Iterable[tuple[str, int]]) -> dict[str, Months]:
    found: dict[str, set[int]] = {}
    for name, month in written:
        found.setdefault(name, set()).add(month)
    return {name: frozenset(months) for name, months in found.items() if name[-1:].isalpha()}
