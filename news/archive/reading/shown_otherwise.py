"""What of an element is shown otherwise than it was: links, lists, words struck out or hidden."""

import re

from news.archive.reading import node_text

TAG = re.compile(r"<[a-z/!]", re.I)
TAG_NAME = re.compile(r"[a-z0-9]+(?:[:-][a-z0-9-]+)?")
# Attributes that have no value; any other may be a word of the text.
BARE_ATTRIBUTES = re.compile(
    "(moz|webkit)?allowfullscreen|async|autoplay|checked|compact|controls|declare|default|defer"
    "|disabled|hidden|ismap|itemscope|loop|multiple|muted|nohref|noresize|noshade|novalidate|nowrap"
    "|open|readonly|required|reversed|selected"
)
LEADS = re.compile(r"location|open\s*\(", re.I)
FONT_FAMILY = re.compile(r"font-family\s*:([^;]*)", re.I)
SYMBOL_FONTS = re.compile(r"symbol|(?:wing|web)dings\s?[23]?|zapfdingbats", re.I)
STRUCK = frozenset(("del", "s", "strike"))
# What of a form shows no words.
WITHOUT_WORDS = frozenset(("hidden", "checkbox", "radio", "password", "file", "color", "range"))
BUTTONS = frozenset(("submit", "reset", "button"))


def doubts_about(node, lists=()):
    """Return the doubts about an element that is shown, but not as it was; ``lists`` are around."""
    tag = node.name
    doubts = [("left_out", node_text.cut(words)) for words in _swallowed(node)]
    if tag == "area" and node.get("href"):
        doubts.append(("unlinked", node.get("href")))
    if LEADS.search(node.get("onclick")) and not node.get("href"):
        doubts.append(
            ("unlinked", node_text.cut(f"{node_text.text(node)} ({node.get('onclick')})"))
        )
    if (font := _font_of_symbols(node)) and re.search(r"\w", node_text.text(node)):
        doubts.append(("text_differs", node_text.cut(f"{node_text.text(node)} ({font})")))
    doubts += node_text.left_out(_in_a_field(node))
    if tag in STRUCK and (text := node_text.text(node).strip()):
        doubts.append(("struck", node_text.cut(text)))
    if _is_counted_otherwise(tag, node, lists):
        doubts.append(("numbering", node_text.cut(node_text.text(node))))
    return doubts


def _font_of_symbols(node):
    """Return the font in which letters are other letters or drawings, or nothing."""
    style = FONT_FAMILY.search(node.get("style"))
    found = SYMBOL_FONTS.search(node.get("face") or (style[1] if style else ""))
    return found[0] if found else ""


def _in_a_field(node):
    """Return the words that a field shows of its own: its value, else what stands in its place."""
    if node.name == "textarea":
        return "" if node_text.text(node).strip() else node.get("placeholder")
    kind = node.get("type").lower()
    if node.name != "input" or kind in WITHOUT_WORDS:
        return ""
    if kind == "image":
        return node.get("alt")
    return node.get("value") or ("" if kind in BUTTONS else node.get("placeholder"))


def _swallowed(node):
    """Yield words that became part of a tag: after a quotation mark, or behind a ``<``."""
    for value in node.attributes.values():
        if value and TAG.search(value) and ">" in value:
            yield node_text.plain_text(f"<a {value}")
    bare = [name for name, value in node.attributes.items() if value is None]
    bare = [name for name in bare if not BARE_ATTRIBUTES.fullmatch(name) and re.search(r"\w", name)]
    if bare or not TAG_NAME.fullmatch(node.name):
        yield f"<{' '.join([node.name, *bare])}>"


def _is_counted_otherwise(tag, node, lists):
    """Say whether the numbers of a list are others than we would print: 1, 2, 3 without end."""
    if tag in ("ol", "ul") and ("ol" in lists or (tag == "ol" and lists)):
        return True
    if tag == "li":
        return "ol" in lists and bool(node.get("value"))
    begins, kind = node.get("start"), node.get("type")
    return tag == "ol" and (begins not in ("", "1") or kind not in ("", "1"))
