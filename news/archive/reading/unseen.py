"""What of an old page does not belong to its text: code, settings of Word, menus, the unseen.

Nothing with words goes silently. Known furniture is a menu of links and the settings of Word;
about everything else there is a doubt, and what reads like sentences stays in the text.
"""

import re

from alliance_site.text import html_tree
from news.archive.reading import node_text

CODE = frozenset(("script", "style"))
NEVER_SHOWN = frozenset(
    ("template", "noscript", "noframes", "noembed", "title", "datalist")
    + ("desc", "metadata", "annotation")
)
KEPT_AS_TEXT = frozenset(("noscript", "noframes", "noembed", "iframe"))
PLAYED = frozenset(("iframe", "video", "audio"))
MOVIE = frozenset(("movie", "src", "url", "filename"))
MARGINS = frozenset(("nav", "aside", "footer"))
MENUS = frozenset(("nav", "footer"))
WORD_SETTINGS = re.compile(
    "w:(worddocument|latentstyles|data)|m:mathpr|x:excelworkbook"
    "|o:(officedocumentsettings|(custom)?documentproperties|shapedefaults|shapelayout)"
)
# Word's settings where a copy of them lost its markup, and the styles that followed them.
WORD_WORDS = re.compile(
    r"\s*(?:Clean\s*)?Normal\s*0(?:\s*(?:\d{1,3}|false|true|[A-Z]{2}(?:-[A-Z]{2,4})?|X-NONE"
    r"|MicrosoftInternetExplorer\d)\b)*\s*"
    r"|\s*/\* (?:Style|Font) Definitions \*/(?:[^{}]*\{[^{}]*\})*\s*"
)
WORD_IN_TEXT = re.compile(r"\s*Normal\s*0\s+(?:\d+\s+)?false\b|mso-[a-z-]+:|/\* Style Definitions")
# Code that writes words, unless it only counts visitors.
WRITES = re.compile(r"document\.write")
COUNTS = re.compile(r"google-analytics|gaJsHost|urchin|piwik|matomo|xiti", re.I)
NOT_SHOWN = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)"
)
PARAGRAPHS = ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table")
SENTENCE = 8


def judged(node, inside_margin=False):
    """Return whether an element belongs to the text, and the doubts about that.

    What stands in a margin that was taken for text belongs to it whole.
    """
    tag = node.name
    if tag == "head":
        return False, ()
    if tag in CODE:
        text = node_text.text(node)
        return False, node_text.left_out(text) if WRITES.search(text) and not COUNTS.search(
            text
        ) else ()
    if tag in NEVER_SHOWN | PLAYED:
        text = node_text.text(node)
        return False, node_text.left_out(
            node_text.plain_text(text) if tag in KEPT_AS_TEXT else text
        )
    if tag == "svg":
        return False, node_text.left_out(_drawn(node))
    if tag == "select":
        return False, node_text.left_out(_choices(node))
    if inside_margin or tag in ("html", "body"):
        return True, ()
    if WORD_SETTINGS.fullmatch(tag):
        return _settings(node)
    if tag in MARGINS or _is_hidden(node):
        return _margin(node, tag in MENUS)
    return True, ()


def _choices(node):
    """Return the words of a choice, also those that stand only in its attributes."""
    labels = [found.get("label") for found in html_tree.named(node, "optgroup", "option")]
    return " ".join([node_text.text(node), *labels])


def embedded(node):
    """Return the address of what plays in a page, empty where something inside of it has one."""
    if node.name == "object":
        if html_tree.named(node, "embed", "object", *PLAYED):
            return ""
        values = [
            found.get("value")
            for found in html_tree.named(node, "param")
            if found.get("name").lower() in MOVIE
        ]
        return node.get("data") or next(iter(values), "")
    sources = (found.get("src") for found in (node, *html_tree.named(node, "source")))
    return next(filter(None, sources), "")


def has_picture(node):
    return bool(html_tree.named(node, "img"))


def is_settings_of_word(text):
    return bool(WORD_WORDS.fullmatch(text))


def has_settings_of_word(text):
    """Say whether settings of Word stand in a text together with words that may be its own."""
    return bool(WORD_IN_TEXT.search(text))


def _margin(node, is_menu):
    """Judge what stands beside the text: it stays where it reads like one."""
    words = node_text.text(node, without=set(map(id, html_tree.named(node, "a"))))
    if html_tree.named(node, "h1") or len(words.split()) >= SENTENCE:
        return True, [("margin", node_text.cut(node_text.text(node)))]
    if is_menu and not words.strip():
        return False, ()
    return False, node_text.left_out(node_text.text(node))


def _settings(node):
    """Judge settings of Word; where they were never closed, the text stands in them."""
    if html_tree.named(node, *PARAGRAPHS):
        return True, [("margin", node_text.cut(node_text.text(node)))]
    return False, ()


def _is_hidden(node):
    return "hidden" in node.attributes or bool(NOT_SHOWN.search(node.get("style").lower()))


def _drawn(node):
    """Return the words in a drawing; its title and description are not words of the text."""
    return node_text.text(node, without=set(map(id, html_tree.named(node, *CODE, *NEVER_SHOWN))))
