"""Participants that a text names and nobody has chosen: a hint for editors, never a choice."""

from alliance_site.names import places
from membership.public import directory
from news.excerpts import plain

SHORTEST = 3


def for_page(page):
    """Return the names of participants that title and text hold and that are not chosen yet."""
    chosen = {participant.pk for participant in page.participants.all()} if page.pk else ()
    found = named_in(f"{page.title} {plain(page.body)}")
    return [entry.name() for entry in found if entry.pk not in chosen]


def named_in(text):
    """Return the participants of which a name stands in a text as whole words, in any spelling."""
    folded = f" {places.fold(text)} "
    return [
        entry
        for entry in directory.everybody().values()
        if any(f" {name} " in folded for name in _names(entry))
    ]


def _names(entry):
    names = (entry.official_name, entry.second_official_name, entry.name_en, entry.name_fr)
    known = (name for name in names if len(name) >= SHORTEST)
    return frozenset().union(*(places.phrases(name, entry.country) for name in known))
