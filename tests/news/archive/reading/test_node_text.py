"""What a doubt says of an element: its words, in one line and not too many."""

from alliance_site.text import html_tree
from news.archive.reading import node_text


def test_the_words_of_an_element_are_parted_and_some_can_be_left_out():
    tree = html_tree.part("<p>a<b>b</b></p><i>c</i>")

    assert node_text.text(tree) == "a b c"
    assert node_text.text(tree, without=set(map(id, html_tree.named(tree, "b")))) == "a c"


def test_markup_that_a_browser_keeps_as_text_has_words_too():
    assert node_text.plain_text("Only <b>without</b> script") == "Only  without  script"


def test_what_is_left_out_is_one_line_of_limited_length():
    assert node_text.left_out(" a \n b ") == [("left_out", "a b")]
    assert node_text.left_out(" \n") == ()
    assert node_text.cut("x" * 300) == f"{'x' * 200} …"
