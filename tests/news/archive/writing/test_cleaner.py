"""The text of an old page loses its markup and keeps its words."""

import pytest

from tests.news.archive.archive_files import clean, cleaned_text


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p style="color:red" onclick="x()">A <b>word</b></p>', "<p>A <b>word</b></p>"),
        ("<div>One</div><div>Two</div>", "<p>One</p><p>Two</p>"),
        ("One<br>more<br><br>Two", "<p>One<br/>more</p><p>Two</p>"),
        ("<p>&nbsp;</p><p></p><p>Text</p>", "<p>Text</p>"),
        ("<h1>A</h1><h4>B</h4>", "<h2>A</h2><h3>B</h3>"),
        ("<ul><li>a<li><p>b</p></ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<ol><li>a</li></ol>", "<ol><li>a</li></ol>"),
        ("<script>alert(1)</script><p>a<style>p{}</style></p>", "<p>a</p>"),
        ("<p><i>open", "<p><i>open</i></p>"),
        ("a &lt;b&gt; &amp; c", "<p>a &lt;b&gt; &amp; c</p>"),
        ("<center><font size=7>x</font></center>", "<p>x</p>"),
    ],
)
def test_markup_is_brought_into_our_few_elements(html, expected):
    assert cleaned_text(html) == expected


def test_words_punctuation_and_hard_spaces_stay_as_they_were():
    printed = (
        "awarenss ''so'' – anti –Gypsyism, Italy . 40.000 « oui\u00a0» ’’ Oppitz-Plörer WARMISAHM"
    )

    assert cleaned_text(f"<p>{printed}</p>") == f"<p>{printed}</p>"


def test_a_video_becomes_a_link_that_says_where_it_leads():
    cleaned, doubts = clean('<p>See</p><iframe src="//www.videos.example/1"></iframe><p>End</p>')

    assert [kind for kind, _value in cleaned.blocks] == ["text", "video", "text"]
    assert cleaned.blocks[1][1] == {
        "url": "https://www.videos.example/1",
        "title": "videos.example",
        "host": "videos.example",
    }
    assert doubts.keys() == ["video"]


def test_a_video_at_half_an_address_is_named_and_left_out():
    cleaned, doubts = clean('<p>See</p><iframe src="https://[videos.example/1"></iframe>')

    assert [kind for kind, _value in cleaned.blocks] == ["text"]
    assert doubts.keys() == ["unlinked"]


def test_a_picture_in_the_text_is_left_out_and_named():
    cleaned, doubts = clean('<p><img src="a.jpg" alt="A square">Text</p>')

    assert cleaned.plain_text == "Text"
    assert doubts.details() == {"rights_unknown": ["a.jpg"]}


def test_a_table_becomes_a_line_for_each_row():
    cleaned, doubts = clean("<table><tr><td>1</td><td>Albania</td></tr><tr><td>2</td></tr></table>")

    assert cleaned.blocks == [("text", "<p>1 · Albania</p><p>2</p>")]
    assert doubts.keys() == ["table"]
