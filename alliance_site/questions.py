"""What somebody may mean who types a question into the search.

A reading is a tuple of lists of words, of which one must be there with all its words. A word
that ends with a space is meant as it is; any other finds what begins with it.
"""

from functools import cache

from alliance_site import countries, places
from alliance_site.search_text import SHORT, asked_for, singular, without_hyphens

# More would make a question of ten words ten questions.
MOST_JOINED = 5
# Beside the name of a country they say only that its participants are meant.
PARTICIPANTS = frozenset(
    (
        *("authorities", "cities", "city", "countries", "country", "list", "member", "members"),
        *("municipalities", "municipality", "participant", "participants", "regions", "town"),
        *("towns", "collectivites", "commune", "communes", "liste", "membre", "membres"),
        *("municipalites", "pays", "ville", "villes"),
    )
)


def readings(text):
    """Return what to ask, one reading after the other until something is found.

    First a country under any of its names; then the words, also with a hyphen or a space less:
    “sign up” is “signup”. Then what finds more: “City of Cork” whoever is only called Cork,
    and “conferences” one.
    """
    asked, bare = asked_for(text), asked_for(places.strip_designation(text)[0])
    alike = (asked, asked_for(without_hyphens(text)), *_joined(asked))
    all_readings = (
        _country(asked),
        tuple(dict.fromkeys(map(tuple, alike))),
        (tuple(bare),),
        (tuple(map(singular, asked)),),
    )
    return [reading for reading in dict.fromkeys(all_readings) if reading and all(reading)]


def _joined(asked):
    """Yield a question with two of its words as one, for each two that are neighbours."""
    if len(asked) <= MOST_JOINED:
        for place in range(1, len(asked)):
            pair = f"{asked[place - 1]}{asked[place]}"
            yield [*asked[: place - 1], pair, *asked[place + 1 :]]


def _country(asked):
    """Return all names of the country that a question names, the one that was typed first."""
    named = tuple(word for word in asked if word not in PARTICIPANTS)
    names = _names().get(named, ())
    return tuple(tuple(map(_as_it_is, name)) for name in dict.fromkeys((named, *names)) if names)


def _as_it_is(word):
    return f"{word} " if len(word) <= SHORT else word


@cache
def _names():
    """Return the names of all countries by each of them, as words of a question."""
    known = {}
    for code in countries.COUNTRIES:
        names = [tuple(asked_for(name)) for name in countries.search_names(code)]
        known |= dict.fromkeys(names, names)
    return known
