"""HTML that is not ours, read as browsers read it: a tree, and ways through it.

The parser is the one of ``docs/decisions/0022-one-html-parser.md``. It forgives what browsers
forgive, and nothing is cleaned: whoever prints something of it cleans it. No way through a tree
is recursive, because old pages nest thousands of elements.
"""

import re
from dataclasses import dataclass, field
from html.entities import html5

from selectolax.lexbor import LexborHTMLParser

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


@dataclass(frozen=True, eq=False, slots=True)
class Text:
    """A text as it stands in a page; no two are the same."""

    data: str
    name = "#text"


@dataclass(frozen=True, eq=False, slots=True)
class Element:
    """An element with what stands in it; that of a template too, which no browser shows."""

    name: str
    attributes: dict = field(default_factory=dict)
    inside: list = field(default_factory=list)

    def get(self, name):
        """Return an attribute, empty where it is missing or says nothing."""
        return self.attributes.get(name) or ""


def document(html):
    """Return the tree of a whole page."""
    return _tree(LexborHTMLParser(html, scripting=True))


def part(html):
    """Return the tree of what stands inside of a page."""
    return _tree(LexborHTMLParser(html, is_fragment=True, scripting=True))


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
    return bool(around - MAY_STAY_OPEN or closed) or _ends_inside_a_sign(html)


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


def _ends_inside_a_sign(html):
    """Say whether the last letters are the beginning of a tag or of a reference to a letter."""
    _before, sign, name = html.rpartition("&")
    begins = NUMBER_OF_A_LETTER.fullmatch(name) or any(
        known.startswith(name) and known != name for known in html5
    )
    return html.endswith("<") or bool(sign and begins)


def with_attributes(html, names, change):
    """Return a part of a page, some attributes of which went through ``change(name, value)``.

    It is written anew as browsers write it: quoted, in small letters, everything closed.
    """
    parsed = LexborHTMLParser(html, is_fragment=True)
    for node in parsed.css(",".join(f"[{name}]" for name in names)):
        for name in names:
            if name in node.attributes:
                node.attrs[name] = change(name, node.attributes[name] or "")
    return parsed.html or ""


def _tree(parsed):
    """Return a tree of our own, which is walked without asking the parser for each step."""
    tree = Element("#tree")
    waiting = [(parsed.root, tree)]
    while waiting:
        node, parent = waiting.pop()
        while node is not None:
            if node.is_text_node:
                parent.inside.append(Text(node.text_content))
            elif node.is_element_node:
                element = Element(node.tag.lower(), node.attributes)
                parent.inside.append(element)
                first = node.template_fragments()[0] if node.tag == "template" else node
                waiting.append((first.child, element))
            node = node.next
    return tree


def is_text(node):
    return isinstance(node, Text)


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


def descendants(node, without=frozenset()):
    """Yield all elements and texts in a node, in their order.

    ``without`` holds the ``id()`` of those that are passed over, with all that is in them.
    """
    waiting = [iter(node.inside)]
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
        elif id(child) not in without:
            yield child
            if not is_text(child):
                waiting.append(iter(child.inside))


def named(node, *names):
    """Return the elements of these names in a node, in the order of the document."""
    return [found for found in descendants(node) if found.name in names]


def text_of(node, without=frozenset(), between=""):
    """Return all text in a node as it stands there, whether it is shown or not."""
    return between.join(found.data for found in descendants(node, without) if is_text(found))
