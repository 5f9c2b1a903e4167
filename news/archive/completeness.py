"""Whether what came out is all that went in: every letter in its order, every link one by one.

Nothing here knows how a text was taken apart; it compares both ends. What differs is a doubt.
"""

import re
from itertools import groupby

from news.archive.reading import tree_walk

# Not compared: spaces, what nobody sees, and the point that stands between cells.
UNCOMPARED = re.compile("[\\s\u00b7\u00ad\ufeff\u200b]+")
AROUND = 60


def letters(text):
    return UNCOMPARED.sub("", text)


def differing_text(before, after):
    """Name the place from which on two texts differ, or nothing."""
    before, after = letters(before), letters(after)
    if before == after:
        return []
    pairs = enumerate(zip(before, after, strict=False))
    place = next((at for at, (one, other) in pairs if one != other), min(len(before), len(after)))
    return [("text_differs", f"{before[place:][:AROUND]} → {after[place:][:AROUND]}")]


def differing_links(before, after):
    """Name the first link of two lists that is not the same; one in several pieces is one."""
    before = [href for href, _pieces in groupby(before)]
    after = [href for href, _pieces in groupby(after)]
    if before == after:
        return []
    length = max(len(before), len(after))
    before += [""] * (length - len(before))
    after += [""] * (length - len(after))
    pairs = zip(before, after, strict=True)
    return [("link_differs", next(f"{one} → {other}" for one, other in pairs if one != other))]


class _Hrefs:
    """Visits a tree and notes for each text where it leads, if it stands in a link."""

    def __init__(self, without):
        self.without, self.found, self.inside = without, [], [None]

    def open(self, node):
        if id(node) in self.without:
            return False
        is_link = node.name == "a" and "href" in node.attributes
        self.inside.append(node.get("href") if is_link else self.inside[-1])
        return True

    def text(self, node):
        if self.inside[-1] is not None and id(node) not in self.without and letters(node.data):
            self.found.append(self.inside[-1])

    def close(self, _node):
        self.inside.pop()


def hrefs(tree, without=frozenset()):
    """Return where the words of a tree lead that stand in links, in their order."""
    visitor = _Hrefs(without)
    tree_walk.walk(tree, visitor)
    return visitor.found
