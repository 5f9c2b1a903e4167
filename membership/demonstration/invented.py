"""Invented towns in any number, always the same ones."""

from random import Random

from alliance_site.names import countries
from membership.models import Participant
from membership.process.choices import AuthorityKind, Theme

SEED = 8_4_1971
BEGINNINGS = ("Example", "Sample", "Muster", "Modèle", "Beispiel", "Ejemplo", "Esempio", "Példa")
ENDINGS = ("town", "ville", "stadt", "burg", "mouth", "ford", "grad", "háza")
KINDS = (*[AuthorityKind.MUNICIPALITY] * 6, *[AuthorityKind.CITY] * 3, AuthorityKind.REGION)


def participants(count):
    """Yield participants that are in no register yet, spread over countries, kinds and map."""
    chance = Random(SEED)
    codes = [code for code, _name in countries.choices("en")]
    for _number in range(count):
        name = chance.choice(BEGINNINGS) + chance.choice(ENDINGS)
        serial = chance.randrange(10**6)
        yield Participant(
            slug="invented",
            official_name=f"{name} {serial}",
            country=chance.choice(codes),
            kind=chance.choice(KINDS),
            themes=chance.sample(Theme.values, chance.randrange(4)),
            latitude=round(chance.uniform(36, 65), 2),
            longitude=round(chance.uniform(-9, 40), 2),
            source="Invented, to see how the pages bear many",
        )
