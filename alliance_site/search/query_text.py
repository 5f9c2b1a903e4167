"""What is typed into the search, as words to look for."""

import re

from alliance_site.names import places

LONGEST_TEXT = 100
MOST_WORDS = 10
SHORT = 3
PLURAL = re.compile(r"(?:ie)?s$|x$")
BETWEEN_WORDS = re.compile(r"[\W_]+")
HYPHEN = re.compile("[-\u2010\u2011]")
INITIALS = re.compile(rf"\b[^\W\d_](?:\.{HYPHEN.pattern}?[^\W\d_])+\b\.?")
PUNCTUATION_OF_INITIALS = re.compile(rf"\.{HYPHEN.pattern}?")
COMPOUND = re.compile(rf"[^\W_]+(?:{HYPHEN.pattern}[^\W_]+)+")
# Folded words of a search text that say nothing about what is looked for.
ENGLISH_FILLERS = """
    a able about am an and any are as at be been by can could did do does for from get had
    has have he her his how i if in is it its may me might must my need of on or our
    please shall she should so that the their them there these they this those to want wants was
    we were what where which will wish wishes with would you your
"""
FRENCH_FILLERS = """
    ai au aux avec avez avoir avons c ca ce cela ces cet cette comment d dans de des dois
    doit doivent du elle elles en est et etre faire fait faut il ils je l la le les leur
    leurs lieu m ma mes mon n ne nos notre nous ou par pas peut peuvent peux pour pouvez
    puis qu que quel quelle quelles quels qui quoi s sa se ses si son sont souhaite
    souhaitons suis sur t ta te tes ton trouve trouver tu un une veulent veut veux voir vos
    votre voudrais voulons vous y
"""
FILLERS = frozenset((*ENGLISH_FILLERS.split(), *FRENCH_FILLERS.split()))


def words(text):
    """Return the folded words of a text, “U.K.” as one; of nothing but punctuation, none."""
    together = INITIALS.sub(
        lambda found: PUNCTUATION_OF_INITIALS.sub("", found[0]) + " ", f"{_cleaned(text)} "
    )
    return BETWEEN_WORDS.sub(" ", places.fold(together)).split()


def compounds(text):
    """Return the folded words with hyphens as one word each: “anti-racism” is “antiracism” too."""
    return [word for found in COMPOUND.findall(_cleaned(text)) for word in words(_joined(found))]


def without_hyphens(text):
    """Return a search text whose words with hyphens are written as one."""
    return COMPOUND.sub(lambda found: _joined(found[0]), _cleaned(text))


def _joined(compound):
    return HYPHEN.sub("", compound)


def _cleaned(text):
    return text.replace("\x00", " ").encode("utf-8", "ignore").decode("utf-8")


def asked_for(text):
    """Return the folded words of a search text that count; of fillers alone, all of them."""
    asked = words(text[:LONGEST_TEXT])
    return ([word for word in asked if word not in FILLERS] or asked)[:MOST_WORDS]


def singular(word):
    """Return how the singular of a word begins, in both languages; a short word stays."""
    return PLURAL.sub("", word) if len(word) > SHORT else word
