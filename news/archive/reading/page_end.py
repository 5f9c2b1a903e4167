"""Whether the end of an old page is missing: it was cut off when it was saved or copied."""

import re
from html.entities import html5

from alliance_site.text.html_tree import document, named, part, text_of
from news.archive.reading.tree_walk import walk

# What holds its text to itself until its own end comes, shown or not.
CLOSED_TEXT = frozenset(
    ("script", "style", "title", "noscript", "noframes", "noembed", "iframe", "template")
    + ("textarea", "xmp")
)
# What HTML lets an author leave open at the end, and what is there without being written.
MAY_STAY_OPEN = frozenset(
    ("p", "li", "dd", "dt", "rb", "rt", "rtc", "rp", "option", "optgroup", "caption", "colgroup")
    + ("thead", "tbody", "tfoot", "tr", "td", "th")
)
IMPLIED = frozenset(("html", "body"))
# A private character that no page has, to see what of a page is still open at its end.
END = "\U0010fffd"
PAGE = re.compile(r"<!--.*?(?:-->|\Z)|<(html|body)\b", re.I | re.S)
# Written as closed in itself, which HTML does not know and old copies of texts have.
CLOSED_IN_ITSELF = re.compile(r"""<([a-z][\w:-]*)((?:\s[^<>]*["'\s])?)/>""", re.I)
NUMBER_OF_A_LETTER = re.compile(r"#x?[0-9a-f]*", re.I)


def breaks_off(html):
    """Say whether the end of a page, or of a part of one, is missing.

    A page ends where it says so. A part must not end inside of anything, nor leave open what HTML
    wants closed, or what it closes elsewhere. Whether words are missing after that nobody can see.
    """
    at_end = _AtEnd()
    written = CLOSED_IN_ITSELF.sub(r"<\1\2></\1>", html)
    walk(document(f"{written}{END}<script id={END}>"), at_end)
    if not at_end.is_text or at_end.around & CLOSED_TEXT:
        return True
    if page := next(filter(None, (found[1] for found in PAGE.finditer(html))), ""):
        return not _says_its_end(html, page)
    around = at_end.around - IMPLIED
    closed = {name for name in around if f"</{name}" in html.lower()}
    return bool(around - MAY_STAY_OPEN or closed) or _ends_inside_markup(html)


class _AtEnd:
    """Visits a tree and notes what is open around the marks that were put at its end.

    A text goes into what goes on after its end, such as bold letters, and in front of a table;
    an element stays in the table.
    """

    def __init__(self):
        self.path, self.around, self.is_text = [], set(), False

    def text(self, node):
        if END in node.data:
            self.is_text = True
            self.around.update(self.path)

    def open(self, node):
        if node.get("id") == END:
            self.around.update(self.path)
        self.path.append(node.name)
        return True

    def close(self, node):
        self.path.pop()


def _says_its_end(html, name):
    """Say whether nothing that a reader sees stands after the last end tag of a name."""
    _before, tag, after = html.lower().rpartition(f"</{name.lower()}")
    tree = part(f"<i{after}")
    unseen = {id(found) for found in named(tree, *CLOSED_TEXT)}
    return bool(tag) and not text_of(tree, unseen).strip()


def _ends_inside_markup(html):
    """Say whether the last letters are the beginning of a tag or of a reference to a letter."""
    _before, ampersand, name = html.rpartition("&")
    begins = NUMBER_OF_A_LETTER.fullmatch(name) or any(
        known.startswith(name) and known != name for known in html5
    )
    return html.endswith("<") or bool(ampersand and begins)
