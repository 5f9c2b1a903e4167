"""What of an old page is no text of it: code, settings of Word, menus, what is not shown.

Nothing with words goes silently. Known furniture is a menu of links and the settings of Word;
about everything else there is a doubt, and what reads like sentences stays in the text.
"""

import re

from alliance_site.text import html_tree

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
TAG = re.compile(r"<[a-z/!]", re.I)
TAG_NAME = re.compile(r"[a-z0-9]+(?:[:-][a-z0-9-]+)?")
# Attributes that have no value; any other may be a word of the text.
BARE_ATTRIBUTES = re.compile(
    "(moz|webkit)?allowfullscreen|async|autoplay|checked|compact|controls|declare|default|defer"
    "|disabled|hidden|ismap|itemscope|loop|multiple|muted|nohref|noresize|noshade|novalidate|nowrap"
    "|open|readonly|required|reversed|selected"
)
NOT_SHOWN = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)"
)
PARAGRAPHS = ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table")
LEADS = re.compile(r"location|open\s*\(", re.I)
FONT_FAMILY = re.compile(r"font-family\s*:([^;]*)", re.I)
SIGNS = re.compile(r"symbol|(?:wing|web)dings\s?[23]?|zapfdingbats", re.I)
STRUCK = frozenset(("del", "s", "strike"))
# What of a form shows no words.
WITHOUT_WORDS = frozenset(("hidden", "checkbox", "radio", "password", "file", "color", "range"))
BUTTONS = frozenset(("submit", "reset", "button"))
SENTENCE = 8
SHOWN = 200


def judged(node, inside_margin=False):
    """Return whether an element belongs to the text, and the doubts about that.

    What stands in a margin that was taken for text belongs to it whole.
    """
    tag = node.name
    if tag == "head":
        return False, ()
    if tag in CODE:
        text = _text(node)
        return False, _left_out(text) if WRITES.search(text) and not COUNTS.search(text) else ()
    if tag in NEVER_SHOWN | PLAYED:
        text = _text(node)
        return False, _left_out(_words(text) if tag in KEPT_AS_TEXT else text)
    if tag == "svg":
        return False, _left_out(_drawn(node))
    if tag == "select":
        return False, _left_out(_choices(node))
    if inside_margin or tag in ("html", "body"):
        return True, ()
    if WORD_SETTINGS.fullmatch(tag):
        return _settings(node)
    if tag in MARGINS or _is_hidden(node):
        return _margin(node, tag in MENUS)
    return True, ()


def about(node, lists=()):
    """Return the doubts about an element that is shown, but not as it was; ``lists`` are around."""
    tag = node.name
    doubts = [("left_out", _cut(words)) for words in _swallowed(node)]
    if tag == "area" and node.get("href"):
        doubts.append(("unlinked", node.get("href")))
    if LEADS.search(node.get("onclick")) and not node.get("href"):
        doubts.append(("unlinked", _cut(f"{_text(node)} ({node.get('onclick')})")))
    if (font := _font_of_signs(node)) and re.search(r"\w", _text(node)):
        doubts.append(("text_differs", _cut(f"{_text(node)} ({font})")))
    doubts += _left_out(_in_a_field(node))
    if tag in STRUCK and (text := _text(node).strip()):
        doubts.append(("struck", _cut(text)))
    if _is_counted_otherwise(tag, node, lists):
        doubts.append(("numbering", _cut(_text(node))))
    return doubts


def _choices(node):
    """Return the words of a choice, also those that stand only in its attributes."""
    labels = [found.get("label") for found in html_tree.named(node, "optgroup", "option")]
    return " ".join([_text(node), *labels])


def _font_of_signs(node):
    """Return the font in which letters are other letters or drawings, or nothing."""
    style = FONT_FAMILY.search(node.get("style"))
    found = SIGNS.search(node.get("face") or (style[1] if style else ""))
    return found[0] if found else ""


def _in_a_field(node):
    """Return the words that a field shows of its own: its value, else what stands in its place."""
    if node.name == "textarea":
        return "" if _text(node).strip() else node.get("placeholder")
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
            yield _words(f"<a {value}")
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
    words = _text(node, without=set(map(id, html_tree.named(node, "a"))))
    if html_tree.named(node, "h1") or len(words.split()) >= SENTENCE:
        return True, [("margin", _cut(_text(node)))]
    if is_menu and not words.strip():
        return False, ()
    return False, _left_out(_text(node))


def _settings(node):
    """Judge settings of Word; where they were never closed, the text stands in them."""
    if html_tree.named(node, *PARAGRAPHS):
        return True, [("margin", _cut(_text(node)))]
    return False, ()


def _is_hidden(node):
    return "hidden" in node.attributes or bool(NOT_SHOWN.search(node.get("style").lower()))


def _drawn(node):
    """Return the words in a drawing; its title and description are no words of the text."""
    return _text(node, without=set(map(id, html_tree.named(node, *CODE, *NEVER_SHOWN))))


def _text(node, without=frozenset()):
    """Return the text in a node, its pieces parted, since it is only read here."""
    return html_tree.text_of(node, without, between=" ")


def _words(html):
    """Return the words of markup that a browser keeps as plain text, such as in ``noscript``."""
    return _text(html_tree.part(html))


def _left_out(text):
    text = _cut(text)
    return [("left_out", text)] if text else ()


def _cut(text):
    text = " ".join(text.split())
    return text if len(text) <= SHOWN else f"{text[:SHOWN]} …"
