"""HTML is read as browsers read it; ``tests/browser/test_old_markup.py`` asks one."""

import pytest

from alliance_site.text import html_tree


def read(html):
    """Return a part of a page, written anew from its tree."""
    return markup(html_tree.part(html).inside)


def markup(nodes):
    return "".join(
        node.data
        if html_tree.is_text(node)
        else f"<{node.name}>{markup(node.inside)}</{node.name}>"
        for node in nodes
    )


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
def test_the_tree_is_what_a_browser_makes_of_it(html, expected):
    assert read(html) == expected


def test_addresses_keep_what_only_looks_like_a_letter():
    (link,) = html_tree.named(html_tree.part('<a href="?a=1&copy=2&reg=3&amp;lt=4">x</a>'), "a")

    assert link.get("href") == "?a=1&copy=2&reg=3&lt=4"
    assert link.get("title") == ""


def test_text_without_some_of_it():
    tree = html_tree.part("a<i>b</i><b>c</b>")

    assert html_tree.text_of(tree) == "abc"
    assert html_tree.text_of(tree, without=set(map(id, html_tree.named(tree, "i")))) == "ac"


def test_very_deep_markup_is_no_matter():
    assert html_tree.text_of(html_tree.document("<div><b>" * 20_000 + "x")) == "x"
