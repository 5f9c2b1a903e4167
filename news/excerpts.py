"""The few words of a text that stand in a list."""

import re
from html import unescape

from django.utils.html import strip_tags

from alliance_site.editing.placeholders import fill_figures

FEWEST, MOST = 25, 40
BLOCK_END = re.compile(r"</(?:p|li|h\d)>|<br/?>")
SENTENCE_END = re.compile(r"[.!?…][”’»\"')\]]*$")


def excerpt(page):
    """Return the teaser an editor wrote, else the beginning of the text, with today's figures."""
    return fill_figures(page.teaser) or cut(fill_figures(plain(page.body)))


def plain(body):
    """Return the words of the text blocks of a body."""
    parts = [block.value.source for block in body if block.block_type == "text"]
    text = strip_tags(BLOCK_END.sub(" ", " ".join(parts)))
    return " ".join(unescape(text).split())


def cut(text):
    """Cut a text after 25 to 40 words, at the end of a sentence if one ends there."""
    words = text.split()
    if len(words) <= MOST:
        return text
    for count in range(MOST, FEWEST - 1, -1):
        if SENTENCE_END.search(words[count - 1]):
            return " ".join(words[:count])
    return f"{' '.join(words[:MOST])} …"
