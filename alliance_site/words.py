"""The words for Roma that the Alliance does not use. Whoever looks for one reads the note first.

Nobody is scolded, and everything that was found stands below the note all the same.
Some of these words some groups use for themselves (Gitans, Gitanos): the note says which
words the Alliance uses, not which anybody may use. Names that nobody else gave (Sinti,
Kale, Manouches, Travellers, Gens du voyage) are none, and neither is the name of the hatred.
"""

import re

from alliance_site import kept, places
from alliance_site import tree as trees

# A first list for the editors, who keep it on the page of the note, a word in each line.
# Words are compared folded: one spelling stands for its accents, capitals and script.
FIRST = (
    # English, French
    *("gypsy", "gypsies", "gypsys", "gipsy", "gipsies", "romanichel", "romanichels"),
    *("tsigane", "tsiganes", "tzigane", "tziganes", "gitan", "gitans", "gitane", "gitanes"),
    *("bohémien", "bohémiens", "bohémienne", "bohémiennes"),
    # Spanish, Portuguese, Italian, Maltese
    *("gitano", "gitanos", "gitana", "gitanas", "cigano", "ciganos", "cigana", "ciganas"),
    *("zingaro", "zingari", "zingara", "zingare", "żingaru", "żingari"),
    # German, Dutch, Danish, Norwegian, Swedish, Icelandic
    *("zigeuner", "zigeunern", "zigeunerin", "zigeunerinnen", "zigeuners", "sigøjner"),
    *("sigøjnere", "sigøyner", "sigøynere", "zigenare", "zigenarna", "sígauni", "sígaunar"),
    # Finnish, Estonian, Latvian, Lithuanian, Hungarian
    *("mustalainen", "mustalaiset", "mustlane", "mustlased", "čigāns", "čigāni", "čigonas"),
    *("čigonai", "cigány", "cigányok", "cigányság"),
    # Romanian, Albanian, Turkish, Azerbaijani
    *("țigan", "țigani", "țiganii", "țiganul", "țigancă", "țigănci", "magjup", "magjupë"),
    *("maxhup", "maxhupë", "gabel", "gabelë", "arixhi", "çingene", "çingeneler", "qaraçı"),
    # Czech, Slovak, Polish, Slovene, Croatian, Serbian, Bosnian
    *("cikán", "cikáni", "cikánka", "cikánky", "cigán", "cigáni", "cigánka", "cigánky", "cygan"),
    *("cyganie", "cyganka", "cyganki", "cigan", "cigani", "ciganka", "ciganke", "ciganin"),
    # Serbian, Macedonian, Bulgarian, Russian, Ukrainian, Belarusian, in their own letters
    *("циганин", "цигани", "циганка", "циганке", "циган", "цигани", "циганки", "цыган"),
    *("цыгане", "цыганка", "цыганки", "цыгани", "цыганы"),
    # Greek, Georgian, Armenian, Hebrew, Arabic
    *("τσιγγάνος", "τσιγγάνοι", "τσιγγάνα", "τσιγγάνες", "τσιγγάνων", "τσιγγάνους", "γύφτος"),
    *("γύφτοι", "γύφτισσα", "γύφτισσες", "γύφτων", "γύφτους", "ბოშა", "ბოშები", "գնչու"),
    *("գնչուներ", "צועני", "צוענים", "غجر", "غجري"),
)
AGAINST = "anti"
WORD = re.compile(r"[^\W_]+")


def first_list():
    return "\n".join(dict.fromkeys(FIRST))


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
