"""A visitor is led through a tree in the order of the document."""

from alliance_site.text import html_tree
from news.archive.reading import tree_walk


class Visitor:
    def __init__(self, passes=()):
        self.seen, self.passes = [], passes

    def open(self, node):
        self.seen.append(f"<{node.name}>")
        return node.name not in self.passes

    def text(self, node):
        self.seen.append(node.data)

    def close(self, node):
        self.seen.append(f"</{node.name}>")


def seen(html, passes=()):
    visitor = Visitor(passes)
    tree_walk.walk(html_tree.part(html), visitor)
    return "".join(visitor.seen)


def test_a_walk_tells_where_each_element_begins_and_ends():
    assert seen("<p>a<p>b<i>c") == "<p>a</p><p>b<i>c</i></p>"


def test_a_walk_passes_over_what_is_not_wanted():
    assert seen("a<nav>b<p>c</p></nav>d", passes=("nav",)) == "a<nav>d"
