"""Old HTML becomes lines; no word and no link of it goes without a doubt that holds back."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from news.archive.reading import lines, markup
from tests.news.archive.archive_files import BASE, read_page
from tests.support.broken_markup import page as broken_page


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
    assert read_page(html) == (words, [])


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
    assert kind in [found for found, _detail in read_page(html)[1]]


@given(some.randoms(use_true_random=False))
def test_no_word_of_the_worst_page_is_lost(random):
    html = broken_page(random)

    for read in (markup.of_page(html, BASE), markup.of_part(html, BASE)):
        found = lines.doubts_of(read)
        said = " ".join([*(line.plain_text for line in read), *(detail for _kind, detail in found)])
        assert [number for number in range(40) if f"word{number}" not in said] == []
        assert not {"text_differs", "link_differs"} & {kind for kind, _detail in found}
