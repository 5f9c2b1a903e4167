"""The text of an old page loses its markup and keeps its words."""

import pytest

from news.archive import addresses
from news.archive.doubts import Doubts
from news.archive.reading import markup
from news.archive.records import Record
from news.archive.writing import cleaner
from tests.support.builders import make_article, make_site_tree


def clean(html, links=(), pages=None):
    found = Doubts()
    text = cleaner.read(Record(language="en", number=41, body=html, links=tuple(links)))
    return cleaner.clean(text, pages or {}, found), found


def text_of(html, pages=None):
    cleaned, _doubts = clean(html, pages=pages)
    return "".join(value for kind, value in cleaned.blocks if kind == "text")


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
    assert text_of(html) == expected


def test_words_signs_and_hard_spaces_stay_as_they_were():
    printed = (
        "awarenss ''so'' – anti –Gypsyism, Italy . 40.000 « oui\u00a0» ’’ Oppitz-Plörer WARMISAHM"
    )

    assert text_of(f"<p>{printed}</p>") == f"<p>{printed}</p>"


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

    assert cleaned.words == "Text"
    assert doubts.details() == {"rights_unknown": ["a.jpg"]}


def test_a_table_becomes_a_line_for_each_row():
    cleaned, doubts = clean("<table><tr><td>1</td><td>Albania</td></tr><tr><td>2</td></tr></table>")

    assert cleaned.blocks == [("text", "<p>1 · Albania</p><p>2</p>")]
    assert doubts.keys() == ["table"]


def test_a_link_to_a_known_page_leads_there():
    html = '<p><a href="http://www.roma-alliance.org/en/page/44-x.html">this</a></p>'

    assert text_of(html, {("en", 44): 7}) == '<p><a linktype="page" id="7">this</a></p>'


def test_a_link_to_an_unknown_page_stays_and_is_listed():
    html = '<p><a href="https://roma-alliance.org/fr/page/44--%c2%ab-x-.html">this</a></p>'
    cleaned, doubts = clean(html)

    assert cleaned.blocks == [("text", '<p><a href="/fr/page/44">this</a></p>')]
    assert doubts.details() == {"dead_link": ["/fr/page/44"]}


def test_known_in_the_other_language_it_stays_an_old_address():
    html = '<p><a href="/fr/page/44.html">ici</a></p>'
    cleaned, doubts = clean(html, pages={("en", 44): 7})

    assert cleaned.blocks == [("text", '<p><a href="/fr/page/44">ici</a></p>')]
    assert doubts.keys() == []


@pytest.mark.parametrize("href", ["", "#", "javascript:x()", "file:///C:/a.doc"])
def test_a_link_without_an_address_leaves_its_words(href):
    cleaned, doubts = clean(f'<p>a list <a href="{href}">here</a>.</p>')

    assert cleaned.blocks == [("text", "<p>a list here.</p>")]
    assert doubts.details() == {"unlinked": [f"here ({href})"]}
    assert doubts.hold_back


@pytest.mark.parametrize("href", ["/files/list.pdf", "http://www.roma-alliance.org/a.doc"])
def test_a_file_of_the_old_site_is_a_dead_link(href):
    assert clean(f'<p><a href="{href}">list</a></p>')[1].details() == {"dead_link": [href]}


def test_links_elsewhere_are_left_alone():
    html = (
        '<p><a href="https://example.org/?a=1&amp;b=2">x</a> <a href="mailto:a@b.example">y</a></p>'
    )

    assert clean(html)[1].keys() == []
    assert text_of(html) == html


def test_the_link_at_the_end_becomes_a_related_link():
    cleaned, doubts = clean('<p>Text</p><p>Link: <a href="https://group.example/">Group</a></p>')

    assert cleaned.blocks == [("text", "<p>Text</p>")]
    assert cleaned.links == [
        ("link", {"text": "Group", "page": None, "url": "https://group.example/"})
    ]
    assert doubts.keys() == []


def test_the_words_of_a_link_without_address_stay_in_the_text():
    cleaned, doubts = clean("<p>Text</p><p>Link: Example Group</p>")

    assert cleaned.words == "Text Link: Example Group"
    assert cleaned.links == []
    assert doubts.details() == {"lost_link": ["Example Group"]}


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("http://www.roma-alliance.org/en/page/10--intensive-.html", ("en", 10, "-intensive-")),
        ("https://roma-alliance.org/fr/page/109-«x».html", ("fr", 109, "«x»")),
        ("/en/page/5", ("en", 5, "")),
        ("/EN/page/5.HTML", ("en", 5, "")),
        ("/en/page/257-thorbj0rn-no.-.html#top", ("en", 257, "thorbj0rn-no.-")),
        ("https://example.org/en/page/5", None),
        ("/en/news/5", None),
        ("http://[broken", None),
    ],
)
def test_old_addresses_are_known_in_every_form(address, expected):
    assert addresses.old_address(address) == expected


@pytest.mark.django_db
def test_which_pages_are_known_is_one_question(django_assert_num_queries):
    from alliance_site.models import LegacyAddress

    page = make_article(make_site_tree())
    LegacyAddress.objects.create(language="en", number=44, page=page)
    wanted = addresses.asked_for(["/en/page/44", "/fr/page/9", "https://example.org/"])

    with django_assert_num_queries(1):
        assert addresses.known(wanted) == {("en", 44): page.pk}
    with django_assert_num_queries(0):
        assert addresses.known(set()) == {}


def test_very_deep_markup_is_no_matter():
    assert markup.of_part("<div><b>" * 20_000 + "x")[0].words == "x"
