"""The plain format in which the texts of the demonstration are written."""

import pytest

from alliance_site.demonstration import texts


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("One\nline.\n\nAnother.", "<p>One line.</p><p>Another.</p>"),
        ("## Heading\nText.", "<h2>Heading</h2><p>Text.</p>"),
        ("## [rom:Dosta!]", '<h2><span lang="rom">Dosta!</span></h2>'),
        ("Before:\n- one\n- two", "<p>Before:</p><ul><li>one</li><li>two</li></ul>"),
        ("For [fr:Gens du voyage]", '<p>For <span lang="fr">Gens du voyage</span></p>'),
        ("a < b & c", "<p>a &lt; b &amp; c</p>"),
    ],
)
def test_a_text_becomes_what_an_editor_would_write(written, html):
    assert texts.rich_text(written) == html


def test_a_body_of_nothing_has_no_block():
    assert texts.body("") == texts.body(" \n") == texts.body(None) == []
    assert texts.body("Text.") == [("text", "<p>Text.</p>")]
