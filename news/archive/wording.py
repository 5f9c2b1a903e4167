"""What the words of an old text show: lost characters, marks that do not pair, another language."""

import re
from itertools import zip_longest

INSIDE = re.compile(r"\w\?\w|^[^\w?]*\?\w")
ALIKE = "''", '"'
ENGLISH = re.compile("the|of|and|in|to|a|that|is|for|with|was|on|by|were|from|this|as|are|have")
FRENCH = re.compile("les?|la|des?|du|et|à|une?|en|que|est|pour|dans|par|sur|aux?|qui")
FEWEST_WORDS = 20


def lost_letters(text, counterpart=""):
    """Return words in which a letter seems to be lost, each with a suggestion where there is one.

    The suggestion is a word of the same story in the other language; nothing is replaced.
    """
    words = text.split()
    pairs = zip_longest(words, words[1:], fillvalue="")
    damaged = [word for word, after in pairs if _damaged(word, after)]
    letters = counterpart.split() if damaged or "?" in text else []
    seen = set(damaged)
    damaged += [word for word in words if word not in seen and _name_with_letter(word, letters)]
    return [_with_suggestion(word, letters) for word in dict.fromkeys(damaged)]


def _damaged(word, after):
    if "�" in word:
        return True
    if "?" not in word or "://" in word or word.startswith("www."):
        return False
    if INSIDE.search(word) or re.search(r"\w\?[,;:]", word):
        return True
    # A question ends a sentence: what goes on in small letters was none.
    return bool(re.search(r"\w\?$", word)) and after[:1].islower()


def _name_with_letter(word, letters):
    """Say whether a name that ends like a question has its letter in the other language."""
    bare = word.strip("“”«»\"'’‘.()")
    if not bare[:1].isupper() or not bare.endswith("?"):
        return False
    return bool(_suggestion(bare, letters))


def _with_suggestion(word, letters):
    bare = word.strip(",;:.“”«»\"'()")
    suggestion = _suggestion(bare, letters)
    return f"{bare} ({suggestion}?)" if suggestion else bare


def _suggestion(word, letters):
    pattern = re.escape(word).replace(re.escape("?"), r"[^\W\d_a-zA-Z]").replace("�", r"\w")
    for candidate in letters:
        bare = candidate.strip(",;:.!“”«»\"'()")
        if re.fullmatch(pattern, bare):
            return bare
    return ""


def is_unbalanced(text):
    """Say whether quotation marks are opened and not closed, or the other way round."""
    counts = [text.count(mark) for mark in ("“", "”", "«", "»", "„")]
    curly, closing, left, right, low = counts
    return curly + low != closing or left != right or any(text.count(s) % 2 for s in ALIKE)


def odd_one(text):
    """Return the words around the last quotation mark of a text whose marks do not pair."""
    place = max(text.rfind(mark) for mark in ("“", "”", "«", "»", "„", *ALIKE))
    return text[max(place - 30, 0) : place + 50].strip()


def is_english(text):
    """Say whether a text is English rather than French; of a few words nothing is said."""
    words = [word.strip(".,;:()“”\"'").lower() for word in text.split()]
    if len(words) < FEWEST_WORDS:
        return False
    english = sum(bool(ENGLISH.fullmatch(word)) for word in words)
    french = sum(bool(FRENCH.fullmatch(word)) for word in words)
    return english > 2 * french and english * 10 >= len(words)
