"""The words for Roma that the Alliance does not use. Whoever looks for one reads the note first.

Nobody is scolded, and everything that was found stands below the note all the same.
Names that groups give themselves (Gitans, Sinti, Kale, Manouches, Travellers, Gens du
voyage) are none of these words, and neither is the name of the hatred against them.
"""

import re

from alliance_site import kept, places
from alliance_site import tree as trees

# A first list for the editors, who keep it on the page of the note, a word in each line.
FIRST = (
    *("gypsy", "gypsies", "gipsy", "gipsies", "tsigane", "tsiganes", "tzigane", "tziganes"),
    *("romanichel", "romanichels", "zigeuner", "zigeunerin", "zingaro", "zingari", "zingara"),
    *("țigan", "țigani", "cikán", "cikáni", "cigán", "cigáni", "γύφτος", "γύφτοι"),
)
AGAINST = "anti"
WORD = re.compile(r"[^\W_]+")


def first_list():
    return "\n".join(FIRST)


def is_outdated(asked):
    """Say whether folded words of a question hold one that the note speaks of.

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


@kept.for_edition
def outdated():
    """Return the folded words of all published notes; a word counts in both languages."""
    from alliance_site.models import TerminologyNotePage

    notes = trees.public(TerminologyNotePage.objects.all())
    lists = notes.values_list("outdated_words", flat=True)
    return frozenset(places.fold(word) for words in lists for word in words.split())
