"""HTML that is not ours, read as browsers read it: a tree, and ways through it.

The parser is the one of ``docs/decisions/0022-one-html-parser.md``. It forgives what browsers
forgive, and nothing is cleaned: whoever prints something of it cleans it. No way through a tree
is recursive, because some pages nest thousands of elements.
"""

from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser


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
