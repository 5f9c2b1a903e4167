"""A participant as the directory has it: under every name, with its place on the map."""

from dataclasses import dataclass, replace
from functools import cache

from django.utils.translation import get_language

from alliance_site.names import countries, places
from membership.process.choices import REGIONAL_KINDS, AuthorityKind
from membership.public import maps

COLUMNS = (
    *("pk", "slug", "number", "official_name", "official_name_language", "second_official_name"),
    *("name_en", "name_fr", "kind", "country", "themes", "longitude", "latitude"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A participant as the directory lists it; ``dot`` is its place on the map, if it has one."""

    pk: int
    slug: str
    number: int | None
    official_name: str
    official_name_language: str
    second_official_name: str
    name_en: str
    name_fr: str
    kind: str
    country: str
    themes: list
    longitude: object
    latitude: object
    folded: str = ""
    signed: bool = False
    dot: maps.Dot | None = None

    def name(self, language=None):
        """Return the name a reader of a language knows, else the official one."""
        known = {"en": self.name_en or self.name_fr, "fr": self.name_fr or self.name_en}
        return known.get(language or get_language()) or self.official_name

    @property
    def country_name(self):
        return countries.name(self.country)

    @property
    def kind_name(self):
        return AuthorityKind(self.kind).label

    def official_names(self, language):
        """Return the official names that are not the one the reader sees already."""
        names = (self.official_name, self.second_official_name)
        return [name for name in names if name and name != self.name(language)]


@cache
def _country_words(code):
    return " ".join(places.fold(name) for name in countries.search_names(code))


def with_every_name(entry, others, signed):
    """Add names of other languages and of the country to what is searched, and work out its dot.

    A space stands before every word, so that a search finds where words begin.
    """
    names = [*others, entry.official_name, entry.second_official_name, entry.name_en, entry.name_fr]
    known = " ".join({places.found_by(name, entry.country): None for name in names if name})
    return replace(
        entry,
        folded=f" {known} {_country_words(entry.country)}",
        signed=entry.pk in signed,
        dot=maps.dot(entry.longitude, entry.latitude, entry.kind in REGIONAL_KINDS),
    )
