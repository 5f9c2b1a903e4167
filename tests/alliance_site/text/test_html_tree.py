"""HTML is read as browsers read it; ``tests/browser/test_old_markup.py`` asks one."""

import pytest

from alliance_site.text import html_tree


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
    html_tree.walk(html_tree.part(html), visitor)
    return "".join(visitor.seen)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<b>a<i>b</b>c</i>", "<b>a<i>b</i></b><i>c</i>"),
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("<nav><aside>a</nav></aside>b", "<nav><aside>a</aside></nav>b"),
        ("<table>a<tr><td>b", "a<table><tbody><tr><td>b</td></tr></tbody></table>"),
        ("a<!-- b --><?c?>&copy d", "a© d"),
        ("<template><i>a</i></template>b", "<template><i>a</i></template>b"),
        ("<noscript><p>a</p></noscript>", "<noscript><p>a</p></noscript>"),
    ],
)
def test_a_walk_goes_through_what_a_browser_makes_of_it(html, expected):
    assert seen(html) == expected


def test_a_walk_passes_over_what_is_not_wanted():
    assert seen("a<nav>b<p>c</p></nav>d", passes=("nav",)) == "a<nav>d"


def test_addresses_keep_what_only_looks_like_a_letter():
    (link,) = html_tree.named(html_tree.part('<a href="?a=1&copy=2&reg=3&amp;lt=4">x</a>'), "a")

    assert link.get("href") == "?a=1&copy=2&reg=3&lt=4"
    assert link.get("title") == ""


def test_text_without_some_of_it():
    tree = html_tree.part("a<i>b</i><b>c</b>")

    assert html_tree.text_of(tree) == "abc"
    assert html_tree.text_of(tree, without=set(map(id, html_tree.named(tree, "i")))) == "ac"


@pytest.mark.parametrize(
    "html",
    [
        *("<p>a<!-- b", "<p>a <a href='b", "<p>a</p", "<script>a", "<title>a", "<p>a<template>b"),
        *("<p>a <textarea>b", "<p>a<", "<p>a</", "<p>a &", "<p>a &eacu", "<p>a &eacute", "a &#23"),
        *("a <b>b", "<div>a", "<a href=/x>a", "<ul><li>a", "<table><tr><td>a", "<table><tr>"),
        *("<p><b>a</p>", "<p>a</p><p>b", "<table>a<tr><td>b</td>", "<div/><div>a", "<svg><g>"),
        *("<html><body><p>a</p>", "<html><body><p>a</body>", "<body>a", "<body>a</body>b"),
        *("<html>a</html><!-- </html>", "<html>a<script>'</html>", "<html>a</html", "<BODY>a"),
    ],
)
def test_what_breaks_off_is_seen(html):
    assert html_tree.breaks_off(html)


@pytest.mark.parametrize(
    "html",
    [
        *("", "a", "<p>a", "<p>a<p>b", "<p>a<br>", "<li>a<li>b", "<div><p>a</div>", "<hr>"),
        *("<table><tr><td>a<td>b</table>", "<ul><li>a</ul>", "<b>a<i>b</b>c</i>", "&amp;"),
        *("5 & 6", "<p>a</p>&#8230;", "a &unknown", "<a name=x />b", "<o:p/>a", "<p>a</p><p/>"),
        *("<p>a</p><!-- b -->", "<p>a</p>\n", "<p>a</p>b", "<hr><img src=a>"),
        *("<p>a<textarea>b</textarea>", "<!-- <html> --><p>a", "<svg><path/></svg>", "AT&T Inc."),
        *("<html>a</html>", "<body>a</body>", "<HTML><BODY>a</BODY></HTML >\n<!-- b -->"),
        *("<html><p>a<div><b>b</html>", "<html>a</html><html>b</html>\n<script>c</script>"),
    ],
)
def test_what_is_only_not_closed_does_not_break_off(html):
    assert not html_tree.breaks_off(html)


def test_very_deep_markup_is_no_matter():
    assert html_tree.text_of(html_tree.document("<div><b>" * 20_000 + "x")) == "x"
