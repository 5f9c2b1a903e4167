"""What is not text of a page is left out; where it has words, it is named."""

import pytest

from news.archive import doubts
from news.archive.reading import unseen
from tests.news.archive.archive_files import read_page


@pytest.mark.parametrize(
    ("html", "lost"),
    [
        ("<p>a</p><nav><ul><li>Accueil</li></ul><aside>Pub</nav></aside><p>b</p>", "Accueil Pub"),
        ("<p>a<aside><a href=/x>See also</a></aside><p>b", "See also"),
        ("<p>a<select><option>One<option>Two</select><p>b", "One Two"),
        ("<p>a<noscript>Only <b>without</b> script</noscript><p>b", "Only without script"),
        ("<p>a<template>Never shown</template><p>b", "Never shown"),
        ("<p>a<title>Stray title</title><p>b", "Stray title"),
        ("<p>a <img src=x.gif alt=five> of<p>b", "five"),
        ("<p>a<p><img src=x.gif alt=5> of<p>b", "5"),
        ("<p>a <input value='seven of'><p>b", "seven of"),
        ("<p>a <input placeholder='Your town'><p>b", "Your town"),
        ("<p>a <textarea placeholder='What for?'></textarea><p>b", "What for?"),
        ("<p>a<p><input type=image src=x.gif alt='Twelve towns'><p>b", "Twelve towns"),
        ("<p>a<select><optgroup label='Member towns'></select><p>b", "Member towns"),
        ("<p>a<p><img src=x.gif alt=Twelve> towns<p>b", "Twelve"),
        ("<p>a<p><a href=/x><img src=x.gif alt=Megara></a>, <i>Greece</i><p>b", "Megara"),
        ("<p>a<svg><text>Drawn</text></svg><p>b", "Drawn"),
        ("<p>a<p style='color:red; DISPLAY : none'>Hidden</p><p>b", "Hidden"),
        ("<p>a<p hidden>Hidden</p><p>b", "Hidden"),
        ("<p>a<video src=/v.mp4>No player</video><p>b", "No player"),
        ("<p>a<script>document.write('name' + '@town.example')</script><p>b", "document.write"),
        ("<p>a Kim <kim@town.example> <p>b", "<kim@town.example>"),
        ("<p>a 3 <x and y> 4<p>b", "<x and y>"),
        ('<p>a<a href="http://x.example>Lost</a> words <a title="x">b</a>', "Lost words"),
    ],
)
def test_words_that_are_left_out_are_named_and_hold_back(html, lost):
    words, found = read_page(html)

    assert "a" in words[0]
    assert "b" in words[-1]
    assert any(kind == "left_out" and lost in detail for kind, detail in found)
    assert doubts.KINDS["left_out"].holds_back


def test_a_margin_that_was_never_closed_gives_the_text_back():
    words, found = read_page(
        "<p>a<nav><ul><li>Menu</ul><p>All of the text of the news comes only now."
    )

    assert words == ["a", "Menu", "All of the text of the news comes only now."]
    assert [kind for kind, _detail in found] == ["margin"]


@pytest.mark.parametrize(
    "html",
    [
        "<p>Normal 0 21 false false false FR X-NONE X-NONE MicrosoftInternetExplorer4</p>",
        "<p>Normal0</p>",
        "<p>/* Style Definitions */ table.MsoNormalTable {mso-style-name:'x'}</p>",
    ],
)
def test_settings_of_word_that_became_text_are_left_out_and_told(html):
    words, found = read_page(f"<p>a</p>{html}<p>b</p>")

    assert words == ["a", "b"]
    assert [kind for kind, _detail in found] == ["word_settings"]


def test_a_sentence_is_no_setting_of_word():
    assert not unseen.is_settings_of_word("Normal 0 is it not")
