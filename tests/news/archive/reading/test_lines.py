"""Lines keep their words, and become plain paragraphs, headings and lists."""

import pytest

from news.archive.reading.lines import Line, html_of, of_text, plain, spaces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  a \t\n b ", "a b"),
        ("a\u00a0!", "a\u00a0!"),
        ("a \u00a0b", "a b"),
        ("a\u3000b\u00ad\u200bc", "a bc"),
    ],
)
def test_several_spaces_are_one_and_a_hard_one_stays_where_it_is_alone(text, expected):
    assert spaces(text) == expected


def test_plain_text_is_a_line_for_each_of_its_lines():
    lines = of_text("A < B\n\n  one  more\n")

    assert [(line.text, line.html) for line in lines] == [
        ("A < B", "A &lt; B"),
        ("one more", "one more"),
    ]


def test_items_that_follow_each_other_are_one_list_and_a_break_stays_in_its_item():
    lines = [
        *(Line("h1", html="A"), Line("li", html="one"), Line("li", html="more", continues=True)),
        *(Line("oli", html="first"), Line(html="end")),
    ]

    assert html_of(lines) == (
        "<h2>A</h2><ul><li>one<br/>more</li></ul><ol><li>first</li></ol><p>end</p>"
    )


def test_words_of_html_are_parted_where_blocks_end():
    assert plain("<p>a <b>b</b></p><p>c &amp; d<br/>e</p>") == "a b c & d e"
