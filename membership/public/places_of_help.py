"""Who helps now, country by country, in the order of a reader."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import get_language

from alliance_site.names import countries
from membership.models import PlaceOfHelp


@dataclass(frozen=True, slots=True)
class Help:
    """A place of help as a page prints it."""

    country: str
    name: str
    website: str
    telephone: str
    advice: str
    advice_language: str  # where it is not the reader's


def in_order() -> Iterator[Help]:
    """Yield all of them; one query."""
    language = str(get_language())
    rows = sorted(
        PlaceOfHelp.objects.all(),
        key=lambda row: (countries.sort_key(row.country, language), row.name),
    )
    for row in rows:
        yield Help(
            countries.name(row.country),
            row.name,
            row.website,
            row.telephone,
            row.in_language("advice", language),
            row.other_language("advice", language),
        )
