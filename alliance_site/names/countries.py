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


def _other(code, english, french, **more):
    return Country(code, english, french, may_join=False, **more)


_ALL = (
    Country("AL", "Albania", "Albanie", also=("Shqipëria",)),
    Country("AD", "Andorra", "Andorre"),
    Country("AM", "Armenia", "Arménie", also=("Հայաստան",)),
    Country("AT", "Austria", "Autriche", also=("Österreich",)),
    Country("AZ", "Azerbaijan", "Azerbaïdjan", also=("Azərbaycan",)),
    Country("BE", "Belgium", "Belgique", also=("België", "Belgien")),
    Country(
        "BA", "Bosnia and Herzegovina", "Bosnie-Herzégovine",
        also=("Bosna i Hercegovina", "Bosnia", "Bosnie"),
    ),
    Country("BG", "Bulgaria", "Bulgarie", also=("България",)),
    Country("HR", "Croatia", "Croatie", also=("Hrvatska",)),
    Country("CY", "Cyprus", "Chypre", also=("Κύπρος", "Kıbrıs"), french_in="à"),
    Country(
        "CZ", "Czechia", "Tchéquie",
        formerly=(_CZECH,), also=("Česko", "Česká republika"),
    ),
    Country("DK", "Denmark", "Danemark", also=("Danmark",), french_in="au"),
    Country("EE", "Estonia", "Estonie", also=("Eesti",)),
    Country("FI", "Finland", "Finlande", also=("Suomi",)),
    Country("FR", "France", "France"),
    Country("GE", "Georgia", "Géorgie", also=("საქართველო",)),
    Country("DE", "Germany", "Allemagne", also=("Deutschland",)),
    Country("GR", "Greece", "Grèce", also=("Ελλάδα", "Hellas")),
    Country("HU", "Hungary", "Hongrie", also=("Magyarország",)),
    Country("IS", "Iceland", "Islande", also=("Ísland",)),
    Country("IE", "Ireland", "Irlande", also=("Éire",)),
    Country("IT", "Italy", "Italie", also=("Italia",)),
    Country("LV", "Latvia", "Lettonie", also=("Latvija",)),
    Country("LI", "Liechtenstein", "Liechtenstein", french_in="au"),
    Country("LT", "Lithuania", "Lituanie", also=("Lietuva",)),
    Country("LU", "Luxembourg", "Luxembourg", also=("Lëtzebuerg",), french_in="au"),
    Country("MT", "Malta", "Malte", french_in="à"),
    Country("MC", "Monaco", "Monaco", french_in="à"),
    Country("ME", "Montenegro", "Monténégro", also=("Crna Gora",), french_in="au"),
    Country(
        "NL", "Netherlands", "Pays-Bas", also=("Nederland", "Holland", "Hollande"),
        article=True, french_in="aux",
    ),
    Country(
        "MK", "North Macedonia", "Macédoine du Nord",
        formerly=(_MACEDONIA,), also=("Северна Македонија", "FYROM", "ARYM"),
    ),
    Country("NO", "Norway", "Norvège", also=("Norge", "Noreg")),
    Country("PL", "Poland", "Pologne", also=("Polska",)),
    Country("PT", "Portugal", "Portugal", french_in="au"),
    Country(
        "MD", "Republic of Moldova", "République de Moldova",
        also=("Moldova", "Moldavie"),
        article=True,
    ),
    Country("RO", "Romania", "Roumanie", also=("România",)),
    Country("SM", "San Marino", "Saint-Marin", french_in="à"),
    Country("RS", "Serbia", "Serbie", formerly=(_SERBIA,), also=("Србија", "Srbija")),
    Country(
        "SK", "Slovak Republic", "République slovaque",
        also=("Slovakia", "Slovaquie", "Slovensko"),
        article=True,
    ),
    Country("SI", "Slovenia", "Slovénie", also=("Slovenija",)),
    Country("ES", "Spain", "Espagne", also=("España",)),
    Country("SE", "Sweden", "Suède", also=("Sverige",)),
    Country(
        "CH", "Switzerland", "Suisse", also=("Schweiz", "Svizzera", "Svizra"),
    ),
    Country("TR", "Türkiye", "Türkiye", formerly=(_TURKEY,)),
    Country("UA", "Ukraine", "Ukraine", also=("Україна",)),
    Country(
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
        also=("Russia", "Russie"), article=True,
    ),
    _other("US", "United States", "États-Unis", also=("USA",), article=True, french_in="aux"),
)  # fmt: skip
COUNTRIES = {country.code: country for country in _ALL}
