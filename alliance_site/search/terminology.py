"""The words for Roma that the Alliance does not use. Whoever looks for one reads the note first.

Nobody is scolded, and everything that was found stands below the note all the same.
Some of these words some groups use for themselves (Gitans, Gitanos): the note says which
words the Alliance uses, not which anybody may use. Names that nobody else gave (Sinti,
Kale, Manouches, Travellers, Gens du voyage) are none, and neither is the name of the hatred.
"""

import re

from alliance_site.caching import per_edition
from alliance_site.models import TerminologyNotePage
from alliance_site.names import places
from alliance_site.pages import page_tree

AGAINST = "anti"
WORD = re.compile(r"[^\W_]+")


def is_outdated(asked):
    """Say whether folded words of a search text hold one that the note speaks of.

    “Anti-Gypsy” asks for what is done against it: after “anti” a word does not count.
    """
    known = outdated()
    pairs = zip(["", *asked], asked, strict=False)
    return any(word in known and before != AGAINST for before, word in pairs)


def outdated_in(text):
    """Return the outdated words of a text, as they are written in it."""
    known, before, found = outdated(), "", []
    for word in WORD.findall(text):
        folded = places.fold(word)
        if folded in known and before != AGAINST:
            found.append(word)
        before = folded
    return found


@per_edition.for_edition
def outdated():
    """Return the folded words of all published notes; a word counts in both languages."""
    notes = page_tree.public(TerminologyNotePage.objects.all())
    lists = notes.values_list("outdated_words", flat=True)
    return frozenset(places.fold(word) for words in lists for word in words.split())
