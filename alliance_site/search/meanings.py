"""What somebody may mean who types a text into the search.

A meaning is a tuple of lists of words, of which one must be there with all its words. A word
that ends with a space is meant as it is; any other finds what begins with it.
"""

import re
from functools import cache

from alliance_site.names import countries, country_words, places
from alliance_site.search.query_text import SHORT, asked_for, singular, without_hyphens

# More would make ten searches of a text of ten words.
MOST_JOINED = 5
# Beside the name of a country they say only that its participants are meant.
PARTICIPANTS = frozenset(
    (
        *("authorities", "authority", "canton", "cantons", "cities", "city", "council", "councils"),
        *(
            "counties",
            "countries",
            "country",
            "district",
            "districts",
            "member",
            "members",
            "municipalities",
            "municipality",
        ),
        *("participant", "participants", "provinces", "region", "regions", "town", "towns"),
        *("village", "villages", "collectivite", "collectivites", "commune", "communes"),
        *("departement", "departements", "membre", "membres", "municipalite", "municipalites"),
        *("participante", "participantes", "pays", "province", "ville", "villes"),
        # Who asks for them in a country asks what is done there.
        *("roma", "romani", "rom", "roms", "rroma", "rroms", "people", "communities"),
        *("community", "communaute", "communautes", "gypsies", "travellers", "sinti", "gens"),
        *("voyage", "tsiganes", "gitans"),
    )
)
# In French this letter alone, without a dot, says only “not”.
NORTH = re.compile(r"\bN\.(?=\s*[^\W\d_]{2})", re.IGNORECASE)
LISTS = frozenset(("list", "liste"))


def meanings(text):
    """Return what to ask, one meaning after the other until something is found.

    First a country under any of its names; then the words, also with a hyphen or a space less:
    “sign up” is “signup”. Then what finds more: “City of Cork” whoever is only called Cork,
    and “conferences” one.
    """
    asked, bare = asked_for(text), asked_for(places.strip_designation(text)[0])
    alike = (asked, asked_for(without_hyphens(text)), *_joined(asked))
    all_meanings = (
        _country(asked_for(NORTH.sub("North ", text)), text.strip()),
        tuple(dict.fromkeys(map(tuple, alike))),
        (tuple(bare),),
        (tuple(map(singular, asked)),),
    )
    return [each for each in dict.fromkeys(all_meanings) if each and all(each)]


def _joined(asked):
    """Yield a search text with two of its words as one, for each two that are neighbours."""
    if len(asked) <= MOST_JOINED:
        for place in range(1, len(asked)):
            pair = f"{asked[place - 1]}{asked[place]}"
            yield [*asked[: place - 1], pair, *asked[place + 1 :]]


def _country(asked, typed):
    """Return all names of the country that a search text names, what was typed first.

    An adjective means the country beside a word for its participants only: “Greek cities”.
    """
    named = _without_participants(asked)
    names = _names().get(named, ())
    if not names and PARTICIPANTS & set(asked):
        names = _adjectives().get(tuple(map(singular, named)), ())
    if not names and typed in countries.COUNTRIES:
        named, names = (), _all_names(typed)
    alternatives = filter(None, dict.fromkeys((named, *names))) if names else ()
    return tuple(tuple(map(_as_it_is, name)) for name in alternatives)


def _without_participants(asked):
    return tuple(word for word in asked if word not in PARTICIPANTS | LISTS)


def _as_it_is(word):
    return f"{word} " if len(word) <= SHORT else word


@cache
def _names():
    """Return the names of all countries by each of them, and by those of their parts.

    A name is known without the space in it, too.
    """
    known = {}
    for code in countries.COUNTRIES:
        names = _all_names(code)
        known |= {("".join(name),): names for name in names}
        known |= {_without_participants(name): names for name in names}
    parts = country_words.each_word(country_words.PARTS)
    return {
        _without_participants(asked_for(part)): _all_names(code) for code, part in parts
    } | known


@cache
def _adjectives():
    """Return the names of countries by the singular of each adjective."""
    words = country_words.each_word(country_words.ADJECTIVES)
    return {tuple(map(singular, asked_for(word))): _all_names(code) for code, word in words}


def _all_names(code):
    return [tuple(asked_for(name)) for name in countries.search_names(code)]
