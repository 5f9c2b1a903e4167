"""Old HTML becomes lines; no word and no link of it goes without a doubt that holds back."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from news.archive import completeness, doubts
from news.archive.reading import lines, markup, old_furniture, pages, unseen
from news.archive.records import Record
from tests.support.broken_markup import page as broken_page

BASE = "https://www.roma-alliance.org/en/page/9-x.html"


def read(html):
    """Return the words of each line of a page, and the kinds of doubt about it."""
    read = markup.of_page(f"<!DOCTYPE html><body>{html}</body>", BASE)
    return [line.words for line in read if line.words], list(lines.doubts_of(read))


def links(html):
    return [link for line in markup.of_part(html, BASE) for link in line.links]


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>a<p>b", ["a", "b"]),
        ("<p>a</p><svg><title>Logo</title><path/></svg><p>b</p>", ["a", "b"]),
        ("<p>a</p><noscript><img src=x.gif></noscript><p>b</p>", ["a", "b"]),
        ("<p>a<nav><a href=/>Home</a> <a href=/x>More</a></nav><p>b", ["a", "b"]),
        ("<p>a<o:p>&nbsp;</o:p><st1:city>Paris</st1:city>", ["a Paris"]),
        ("<!--[if gte mso 9]><xml>a</xml><![endif]--><p>b<![if !x]>c<![endif]>", ["bc"]),
        ("<xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom></xml><p>b", ["b"]),
        ("<w:WordDocument><w:View>Normal<w:Zoom>0</w:WordDocument><p>b", ["b"]),
        ("<style>p { color: red }</style><p>a<script>var b = '<p>c</p>';</script>", ["a"]),
        ("<p><b>L</b>ondon and <i>P</i>aris", ["London and Paris"]),
        ("<table> <tr>\n<td>1</td>\n<td>2</td></tr></table>", ["1 · 2"]),
        ("<table><caption>a</caption><tr><td><p>b</p></td><td>c</table>", ["a", "b", "c"]),
        ("<pre>a\nb</pre>", ["a", "b"]),
        ("<p>&Eacute;t&eacute &#146; &amp;euh; &notit;", ["Été ’ &euh; ¬it;"]),
        ("<html lang=fr><p>Il dit <q>oui</q>", ["Il dit « oui »"]),
        ("<p>He said <q>yes</q>", ["He said “yes”"]),
        ("<p>10<sup>6</sup> people, CO<sub>2</sub>, m<sup>2</sup>", ["10⁶ people, CO₂, m²"]),
        ("<p>2012<span style='vertical-align: super'><b>1</b></span>", ["2012¹"]),
        ("<p>10<sup>-<i>3</i></sup> x<sub><sup>2</sup></sub>", ["10⁻³ x²"]),
        (
            "<p>le XX<sup>e</sup> siècle, 1<sup>er</sup> mai, 4<sup>th</sup>",
            ["le XXe siècle, 1er mai, 4th"],
        ),
        ("<p>a<sup>[1]</sup> b<sup>*</sup> c<sup>(2)</sup>", ["a[1] b* c(2)"]),
        (
            "<p><img src=x.jpg alt='The mayor of Graz speaks'> A<form><input type=hidden value=7>",
            ["A"],
        ),
        ("<p><img src=x.jpg alt='Graz'> État<p><img alt='Logo'><p>b", ["État", "b"]),
        ("<p>n<sup>os</sup> 4, 1<sup>o</sup>, 2<sup>a</sup>", ["nᵒˢ 4, 1º, 2ª"]),
        ("<p>a<details><summary>b</summary>c</details>", ["a", "b", "c"]),
    ],
)
def test_what_a_reader_saw_is_read_without_a_doubt(html, words):
    assert read(html) == (words, [])


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
    words, found = read(html)

    assert "a" in words[0]
    assert "b" in words[-1]
    assert any(kind == "left_out" and lost in detail for kind, detail in found)
    assert doubts.KINDS["left_out"].holds_back


def test_a_margin_that_was_never_closed_gives_the_text_back():
    words, found = read("<p>a<nav><ul><li>Menu</ul><p>All of the text of the news comes only now.")

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
    words, found = read(f"<p>a</p>{html}<p>b</p>")

    assert words == ["a", "b"]
    assert [kind for kind, _detail in found] == ["word_settings"]


def test_a_sentence_is_no_setting_of_word():
    assert not unseen.is_settings_of_word("Normal 0 is it not")


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        ("<p>a <!-- b", "cut_off"),
        ("<p>a <a href='b", "cut_off"),
        ("<p>a <script>b", "cut_off"),
        ("<p>a <map><area href=/x></map>", "unlinked"),
        ("<p>a <a href=/x><img src=y.gif></a>", "unlinked"),
        ("<ol start=4><li>a</ol>", "numbering"),
        ("<ol><li>a<ul><li>b</ul><li>c</ol>", "numbering"),
        ("<p>a <s>not</s>", "struck"),
        ("<p>Normal 0 21 false false false FR X-NONE X-NONE The mayor said", "word_in_text"),
        ("<p>/* Style Definitions */ p {mso-a:b} The mayor said", "word_in_text"),
        ("<p>Ã©t", "mended"),
        ("<p>voilÃ", "encoded_twice"),
    ],
)
def test_what_cannot_be_kept_as_it_was_is_a_doubt(html, kind):
    assert kind in [found for found, _detail in read(html)[1]]


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("http://x.example/?a=1&copy=2&eacute=3", "http://x.example/?a=1&copy=2&eacute=3"),
        ("http://x.example/?a=1&amp;b=2", "http://x.example/?a=1&b=2"),
        ("//host.example/a", "https://host.example/a"),
        (" http://x.example/a b\n", "http://x.example/a%20b"),
        ("HTTP:\\\\x.example\\a", "http://x.example/a"),
        ("///host.example/a", "https://host.example/a"),
        ("http:/en/one", "/en/one"),
        ("https:\\en\\one?a=\\b", "/en/one?a=\\b"),
        ("http:x.example/a", "http://x.example/a"),
        ("https:///x.example/a", "https://x.example/a"),
        ("a.pdf", "/en/page/a.pdf"),
        ("../../f/a.pdf#page=2", "/f/a.pdf#page=2"),
        ("/files/a.pdf", "/files/a.pdf"),
        ("mailto:a@b.example?subject=c%20d", "mailto:a@b.example?subject=c%20d"),
        ("tel:+33388412000", "tel:+33388412000"),
        ("http://x.example/\x01b", "http://x.example/%01b"),
        ("#top", "#top"),
    ],
)
def test_a_link_leads_where_a_browser_would_go(href, expected):
    assert links(f'<p>See <a href="{href}">this</a>') == [("this", expected)]


def test_a_link_around_paragraphs_is_one_in_each():
    assert links("<a href=/x><p>a</p><p>b</p></a>") == [("a", "/x"), ("b", "/x")]


def test_a_link_without_an_address_is_none():
    assert links("<a name=top>a</a>") == []


@given(some.randoms(use_true_random=False))
def test_no_word_of_the_worst_page_is_lost(random):
    html = broken_page(random)

    for read in (markup.of_page(html, BASE), markup.of_part(html, BASE)):
        found = lines.doubts_of(read)
        said = " ".join([*(line.words for line in read), *(detail for _kind, detail in found)])
        assert [number for number in range(40) if f"word{number}" not in said] == []
        assert not {"text_differs", "link_differs"} & {kind for kind, _detail in found}


LINES = some.sampled_from(
    [
        *("Follow us on", "Please note", "The term “Roma and Travellers” is explained.", "Home"),
        *("Written the 08/05/2012", "The 19/10/2017", "Read more", "rss", "Alliance Task Force"),
        *(
            "word",
            "word word",
            "A sentence with a word and more than that.",
            "Link: word",
            "© word",
        ),
    ]
)


@given(some.lists(LINES, min_size=1, max_size=25))
def test_no_line_of_a_page_is_lost_between_its_records(texts):
    texts = [text.replace("word", f"word{number}x", 1) for number, text in enumerate(texts)]
    content, _language, found = old_furniture.without(lines.of_text("\n".join(texts)))

    records = list(pages.records(content, Record(doubts=found)))

    said = [f"{record.title} {record.subtitle} {record.credit}" for record in records]
    said += [f"{record.teaser} {record.body} {record.doubts}" for record in records]
    words = re.findall(r"word\d+x", " ".join(texts))
    assert [word for word in words if word not in " ".join(said)] == []


def test_the_comparison_sees_a_word_that_is_missing():
    assert completeness.differing_text("a b c", "a\u00a0b · c") == []
    assert completeness.differing_text("a b c", "a c") == [("text_differs", "bc → c")]


def test_the_comparison_sees_a_link_that_is_another():
    assert completeness.differing_links(["/x", "/x", "/y"], ["/x", "/y"]) == []
    assert completeness.differing_links(["/x", "/y"], ["/x"]) == [("link_differs", "/y → ")]


@pytest.mark.parametrize(
    ("html", "what"),
    [
        ("x<sup>2a</sup>", "2a"),
        ("about<sup>see note 4</sup>", "see note 4"),
        ("x<sub>max</sub>", "max"),
        ("<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", "12"),
    ],
)
def test_what_has_no_sign_above_or_below_the_line_holds_back(html, what):
    found = list(lines.doubts_of(markup.of_page(f"<p>a {html} b", BASE)))

    assert found == [("raised", what)]
    assert doubts.KINDS["raised"].holds_back


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        ("<span onclick=\"location='http://x.example/'\">more</span>", "unlinked"),
        ("<a onclick=\"window.open('x.html')\">more</a>", "unlinked"),
        ("<font face=Symbol>abg</font>", "text_differs"),
        ("<span style='font-family: Wingdings, serif'>Ø</span>", "text_differs"),
        ("d&amp;eacute;j&amp;#224;", "encoded_twice"),
    ],
)
def test_what_a_reader_saw_or_did_otherwise_holds_back(html, kind):
    found = list(lines.doubts_of(markup.of_page(f"<p>a {html} b", BASE)))

    assert {each for each, _detail in found} == {kind}
    assert doubts.KINDS[kind].holds_back
