"""The countries as the Alliance names them: the Council of Europe's short names, by date.

One country stands behind all its names, so that it sorts and counts once.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache

from django.utils.translation import get_language

from alliance_site.names.spelling import sorting_key


@dataclass(frozen=True, slots=True)
class FormerName:
    """The name in use before the day ``until``."""

    english: str
    french: str
    until: date


@dataclass(frozen=True, slots=True)
class Country:
    """``also`` are names that people type and nobody prints.

    ``article`` says that English has one before the name; ``french_in`` is the
    preposition of « en France », « au Portugal », « aux Pays-Bas », « à Malte ».
    """

    code: str
    english: str
    french: str
    member_from: date | None = None
    member_to: date | None = None
    formerly: tuple[FormerName, ...] = ()
    also: tuple[str, ...] = ()
    may_join: bool = True
    counts_as_country: bool = True
    footnotes: tuple[str, str] = ("", "")
    article: bool = False
    french_in: str = "en"

    def name(self, language, on=None):
        """Return the name in a language, as it was used on a day if one is given."""
        names = next((old for old in self.formerly if on and on < old.until), self)
        return names.french if language.startswith("fr") else names.english

    def within(self, language):
        """Return “in” with the name, as a sentence has it."""
        name = self.name(language)
        if language.startswith("fr"):
            return f"{self.french_in} {name}"
        return f"in the {name}" if self.article else f"in {name}"

    def was_member(self, on):
        """Return whether it was a member of the Council of Europe on a day."""
        joined = self.member_from is not None and self.member_from <= on
        return joined and (self.member_to is None or on < self.member_to)


def _reader():
    return get_language() or "en"


def name(code, language=None, on=None):
    """Return the name for a reader of a language; an unknown code is returned as it is."""
    country = COUNTRIES.get(code)
    return country.name(language or _reader(), on) if country else code


def within(code, language=None):
    """Return “in the United Kingdom”, « au Royaume-Uni » for a reader of a language."""
    known = COUNTRIES.get(code)
    return known.within(language or _reader()) if known else code


def former_name(code, on, language=None):
    """Return the name as used on a day, or nothing where it is the one of today."""
    then = name(code, language, on) if on else ""
    return "" if then == name(code, language) else then


def search_names(code):
    """Return every name a reader may look for: both languages, former and common ones."""
    country = COUNTRIES[code]
    former = [text for old in country.formerly for text in (old.english, old.french)]
    return [country.english, country.french, *former, *country.also]


def footnote(code, language=None):
    """Return the sentence that must stand wherever the name is printed, or nothing."""
    country = COUNTRIES.get(code)
    if country is None:
        return ""
    english, french = country.footnotes
    return french if (language or _reader()).startswith("fr") else english


def footnotes(codes, language=None):
    """Return the sentences that must stand where all these names are printed, each once."""
    notes = [footnote(code, language) for code in codes]
    return [note for note in dict.fromkeys(notes) if note]


def counts_as_country(code):
    """Return whether a place adds to the number of countries."""
    return code in COUNTRIES and COUNTRIES[code].counts_as_country


def sort_key(code, language=None):
    """Return where a country stands in a list read in a language: Österreich under O."""
    return sorting_key(name(code, language))


@cache
def _choices(language, may_join):
    chosen = [country.code for country in _ALL if country.may_join or not may_join]
    chosen.sort(key=lambda code: sort_key(code, language))
    return tuple((code, name(code, language)) for code in chosen)


def choices(language=None, may_join=True):
    """Return (code, name) of the countries whose authorities may join, or of all, in order."""
    return list(_choices(language or _reader(), may_join))


def as_choices():
    """Return all countries for a model field; read anew in each reader's language."""
    return choices(may_join=False)


_KOSOVO = (
    "All reference to Kosovo, whether to the territory, institutions or population, shall be"
    " understood in full compliance with United Nations Security Council Resolution 1244 and"
    " without prejudice to the status of Kosovo.",
    "Toute référence au Kosovo, que ce soit à son territoire, à ses institutions ou à sa"
    " population, doit s’entendre dans le plein respect de la Résolution 1244 du Conseil de"
    " Sécurité de l’Organisation des Nations Unies et ne préjuge pas du statut du Kosovo.",
)
_SERBIA = FormerName("Serbia and Montenegro", "Serbie-et-Monténégro", date(2006, 6, 3))
_MACEDONIA = FormerName(
    "the former Yugoslav Republic of Macedonia",
    "l’ex-République yougoslave de Macédoine",
    date(2019, 2, 12),
)
_TURKEY = FormerName("Turkey", "Turquie", date(2022, 6, 1))
_CZECH = FormerName("Czech Republic", "République tchèque", date(2016, 7, 5))
FOUNDED = date(1949, 5, 5)


def _member(code, english, french, *joined, **more):
    return Country(code, english, french, date(*joined) if joined else FOUNDED, **more)


def _other(code, english, french, **more):
    return Country(code, english, french, may_join=False, **more)


_ALL = (
    _member("AL", "Albania", "Albanie", 1995, 7, 13, also=("Shqipëria",)),
    _member("AD", "Andorra", "Andorre", 1994, 11, 10),
    _member("AM", "Armenia", "Arménie", 2001, 1, 25, also=("Հայաստան",)),
    _member("AT", "Austria", "Autriche", 1956, 4, 16, also=("Österreich",)),
    _member("AZ", "Azerbaijan", "Azerbaïdjan", 2001, 1, 25, also=("Azərbaycan",)),
    _member("BE", "Belgium", "Belgique", also=("België", "Belgien")),
    _member(
        "BA", "Bosnia and Herzegovina", "Bosnie-Herzégovine", 2002, 4, 24,
        also=("Bosna i Hercegovina", "Bosnia", "Bosnie"),
    ),
    _member("BG", "Bulgaria", "Bulgarie", 1992, 5, 7, also=("България",)),
    _member("HR", "Croatia", "Croatie", 1996, 11, 6, also=("Hrvatska",)),
    _member("CY", "Cyprus", "Chypre", 1961, 5, 24, also=("Κύπρος", "Kıbrıs"), french_in="à"),
    _member(
        "CZ", "Czechia", "Tchéquie", 1993, 6, 30,
        formerly=(_CZECH,), also=("Česko", "Česká republika"),
    ),
    _member("DK", "Denmark", "Danemark", also=("Danmark",), french_in="au"),
    _member("EE", "Estonia", "Estonie", 1993, 5, 14, also=("Eesti",)),
    _member("FI", "Finland", "Finlande", 1989, 5, 5, also=("Suomi",)),
    _member("FR", "France", "France"),
    _member("GE", "Georgia", "Géorgie", 1999, 4, 27, also=("საქართველო",)),
    _member("DE", "Germany", "Allemagne", 1950, 7, 13, also=("Deutschland",)),
    _member("GR", "Greece", "Grèce", 1949, 8, 9, also=("Ελλάδα", "Hellas")),
    _member("HU", "Hungary", "Hongrie", 1990, 11, 6, also=("Magyarország",)),
    _member("IS", "Iceland", "Islande", 1950, 3, 7, also=("Ísland",)),
    _member("IE", "Ireland", "Irlande", also=("Éire",)),
    _member("IT", "Italy", "Italie", also=("Italia",)),
    _member("LV", "Latvia", "Lettonie", 1995, 2, 10, also=("Latvija",)),
    _member("LI", "Liechtenstein", "Liechtenstein", 1978, 11, 23, french_in="au"),
    _member("LT", "Lithuania", "Lituanie", 1993, 5, 14, also=("Lietuva",)),
    _member("LU", "Luxembourg", "Luxembourg", also=("Lëtzebuerg",), french_in="au"),
    _member("MT", "Malta", "Malte", 1965, 4, 29, french_in="à"),
    _member("MC", "Monaco", "Monaco", 2004, 10, 5, french_in="à"),
    _member("ME", "Montenegro", "Monténégro", 2007, 5, 11, also=("Crna Gora",), french_in="au"),
    _member(
        "NL", "Netherlands", "Pays-Bas", also=("Nederland", "Holland", "Hollande"),
        article=True, french_in="aux",
    ),
    _member(
        "MK", "North Macedonia", "Macédoine du Nord", 1995, 11, 9,
        formerly=(_MACEDONIA,), also=("Северна Македонија", "FYROM", "ARYM"),
    ),
    _member("NO", "Norway", "Norvège", also=("Norge", "Noreg")),
    _member("PL", "Poland", "Pologne", 1991, 11, 26, also=("Polska",)),
    _member("PT", "Portugal", "Portugal", 1976, 9, 22, french_in="au"),
    _member(
        "MD", "Republic of Moldova", "République de Moldova", 1995, 7, 13,
        also=("Moldova", "Moldavie"),
        article=True,
    ),
    _member("RO", "Romania", "Roumanie", 1993, 10, 7, also=("România",)),
    _member("SM", "San Marino", "Saint-Marin", 1988, 11, 16, french_in="à"),
    _member("RS", "Serbia", "Serbie", 2003, 4, 3, formerly=(_SERBIA,), also=("Србија", "Srbija")),
    _member(
        "SK", "Slovak Republic", "République slovaque", 1993, 6, 30,
        also=("Slovakia", "Slovaquie", "Slovensko"),
        article=True,
    ),
    _member("SI", "Slovenia", "Slovénie", 1993, 5, 14, also=("Slovenija",)),
    _member("ES", "Spain", "Espagne", 1977, 11, 24, also=("España",)),
    _member("SE", "Sweden", "Suède", also=("Sverige",)),
    _member(
        "CH", "Switzerland", "Suisse", 1963, 5, 6, also=("Schweiz", "Svizzera", "Svizra"),
    ),
    _member("TR", "Türkiye", "Türkiye", 1950, 4, 13, formerly=(_TURKEY,)),
    _member("UA", "Ukraine", "Ukraine", 1995, 11, 9, also=("Україна",)),
    _member(
        "GB", "United Kingdom", "Royaume-Uni",
        also=("Great Britain", "Grande-Bretagne", "UK", "RU", "England", "Angleterre"),
        article=True, french_in="au",
    ),
    # A place of authorities and organisations; the Council's wording is neutral on its status.
    Country(
        "XK", "Kosovo*", "Kosovo*",
        also=("Kosova",), counts_as_country=False, footnotes=_KOSOVO,
        french_in="au",
    ),
    # Where an organisation that proposes cooperation may have its seat.
    _other("BY", "Belarus", "Bélarus", french_in="au"),
    _other("CA", "Canada", "Canada", french_in="au"),
    _other("VA", "Holy See", "Saint-Siège", also=("Vatican",), article=True, french_in="au"),
    _other("IL", "Israel", "Israël"),
    _other("JP", "Japan", "Japon", french_in="au"),
    _other("KZ", "Kazakhstan", "Kazakhstan", french_in="au"),
    _other("MX", "Mexico", "Mexique", french_in="au"),
    _other(
        "RU", "Russian Federation", "Fédération de Russie",
        member_from=date(1996, 2, 28), member_to=date(2022, 3, 16), also=("Russia", "Russie"),
        article=True,
    ),
    _other("US", "United States", "États-Unis", also=("USA",), article=True, french_in="aux"),
)  # fmt: skip
COUNTRIES = {country.code: country for country in _ALL}
