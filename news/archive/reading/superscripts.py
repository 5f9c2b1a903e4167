"""Figures above and below the line: written so that they become no part of those beside them."""

import re

from alliance_site.text import html_tree

ABOVE = str.maketrans(
    "0123456789+-\u2212=n",
    "\u2070\xb9\xb2\xb3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207b\u207c\u207f",
)
BELOW = str.maketrans(
    "0123456789+-\u2212=",
    "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208a\u208b\u208b\u208c",
)
FIGURES = re.compile("[0-9+\u2212=n-]+")
STYLE = re.compile(r"vertical-align\s*:\s*(super|sub)\b", re.I)
# The ends of “numero” and “primo”, which on the line would be other words: no, nos.
NUMERO = {"o": "\xba", "os": "\u1d52\u02e2", "a": "\xaa", "as": "\u1d43\u02e2"}
# What is read the same on the line: the ends of ordinal numbers and titles, marks without letters.
ON_THE_LINE = re.compile(
    r"e|er|re|r|ère|è?mes?|ième|nde?|de?|st|rd|th|le?|lles?|me|tm|[\W_]*|\W+\d+\W+", re.I
)


def convert(tree):
    """Write figures above and below the line as such; return doubts about what has no character."""
    doubts, waiting = [], [(tree, None)]
    while waiting:
        node, characters = waiting.pop()
        if node.name == "math" and (text := html_tree.text_of(node).strip()):
            doubts.append(("raised", text))
            continue
        characters = _characters(node) or characters
        for place, inside in enumerate(node.inside):
            if not html_tree.is_text(inside):
                waiting.append((inside, characters))
            elif characters:
                node.inside[place] = html_tree.Text(_converted(inside.data, characters, doubts))
    return doubts


def _characters(node):
    """Return the characters for what stands in an element, if that is above or below the line."""
    style = STYLE.search(node.get("style"))
    place = style[1].lower() if style else node.name
    return {"super": ABOVE, "sup": ABOVE, "sub": BELOW}.get(place)


def _converted(text, characters, doubts):
    bare = text.strip()
    if characters is ABOVE and bare.lower() in NUMERO:
        return text.replace(bare, NUMERO[bare.lower()])
    if FIGURES.fullmatch(bare):
        return text.translate(characters)
    if bare and not (characters is ABOVE and ON_THE_LINE.fullmatch(bare)):
        doubts.append(("raised", bare))
    return text
