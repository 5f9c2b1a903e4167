"""A walk through the tree of a page: a visitor is told what begins and ends."""

from alliance_site.text.html_tree import is_text


def walk(node, visitor):
    """Lead a visitor through all that stands in a node, in the order of the document.

    It is told ``text(node)``, ``open(node)`` and ``close(node)``. Where ``open`` answers False,
    the walk neither goes in nor closes.
    """
    waiting = [(None, iter(node.inside))]
    while waiting:
        parent, rest = waiting[-1]
        child = next(rest, None)
        if child is None:
            waiting.pop()
            if parent is not None:
                visitor.close(parent)
        elif is_text(child):
            visitor.text(child)
        elif visitor.open(child):
            waiting.append((child, iter(child.inside)))
