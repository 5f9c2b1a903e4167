"""What is typed into the search, as words to look for."""

import re

from alliance_site import places

LONGEST_QUESTION = 100
MOST_WORDS = 10
SHORT = 3
PLURAL = re.compile(r"(?:ie)?s$|x$")
BETWEEN_WORDS = re.compile(r"[\W_]+")
HYPHEN = re.compile("[-\u2010\u2011]")
COMPOUND = re.compile(rf"[^\W_]+(?:{HYPHEN.pattern}[^\W_]+)+")
# Folded words of a question that say nothing about what is looked for, in both languages.
FILLERS = frozenset(
    (
        *("a", "an", "and", "are", "at", "can", "do", "does", "for", "how", "i", "in", "is", "it"),
        *("of", "on", "our", "the", "there", "to", "we", "what", "which", "you", "your", "be"),
        *("get", "has", "have", "if", "me", "my", "need", "want", "where", "would", "au"),
        *("aux", "avec", "comment", "d", "de", "des", "du", "en", "est", "et", "il", "je", "l"),
        *("la", "le", "les", "nous", "ou", "par", "pour", "qu", "que", "quel", "quelle", "qui"),
        *("sur", "un", "une", "vous", "ai", "ce", "ces", "cet", "cette", "dans", "faut", "ma"),
        *("mes", "mon", "nos", "notre", "on", "peut", "peux", "puis", "quelles", "quels", "s"),
        *("se", "si", "veux", "voudrais", "vos", "votre"),
    )
)


def words(text):
    """Return the folded words of a text; of nothing but signs, none."""
    return BETWEEN_WORDS.sub(" ", places.fold(_cleaned(text))).split()


def compounds(text):
    """Return the folded words with hyphens as one word each: “anti-racism” is “antiracism” too."""
    return [word for found in COMPOUND.findall(_cleaned(text)) for word in words(_joined(found))]


def without_hyphens(text):
    """Return a question whose words with hyphens are written as one."""
    return COMPOUND.sub(lambda found: _joined(found[0]), _cleaned(text))


def _joined(compound):
    return HYPHEN.sub("", compound)


def _cleaned(text):
    return text.replace("\x00", " ").encode("utf-8", "ignore").decode("utf-8")


def asked_for(text):
    """Return the folded words of a question that count; of fillers alone, all of them."""
    asked = words(text[:LONGEST_QUESTION])
    return ([word for word in asked if word not in FILLERS] or asked)[:MOST_WORDS]


def singular(word):
    """Return how the singular of a word begins, in both languages; a short word stays."""
    return PLURAL.sub("", word) if len(word) > SHORT else word
