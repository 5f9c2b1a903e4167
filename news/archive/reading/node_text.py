"""The text of an element, as it is told in a doubt."""

from alliance_site.text import html_tree

SHOWN = 200


def text(node, without=frozenset()):
    """Return the text in a node, its pieces parted, since it is only read here."""
    return html_tree.text_of(node, without, between=" ")


def plain_text(html):
    """Return the words of markup that a browser keeps as plain text, such as in ``noscript``."""
    return text(html_tree.part(html))


def left_out(told):
    """Return the doubt about words that are left out, if there are any."""
    shown = cut(told)
    return [("left_out", shown)] if shown else ()


def cut(told):
    told = " ".join(told.split())
    return told if len(told) <= SHOWN else f"{told[:SHOWN]} …"
