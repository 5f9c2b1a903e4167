"""Links lead to the pages of today where these are known; what leads nowhere is named."""

import pytest

from news.archive.writing import links
from tests.news.archive.archive_files import clean, cleaned_text
from tests.support.builders import make_article, make_site_tree


def test_a_link_to_a_known_page_leads_there():
    html = '<p><a href="http://www.roma-alliance.org/en/page/44-x.html">this</a></p>'

    assert cleaned_text(html, {("en", 44): 7}) == '<p><a linktype="page" id="7">this</a></p>'


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
    assert cleaned_text(html) == html


def test_the_link_at_the_end_becomes_a_related_link():
    cleaned, doubts = clean('<p>Text</p><p>Link: <a href="https://group.example/">Group</a></p>')

    assert cleaned.blocks == [("text", "<p>Text</p>")]
    assert cleaned.links == [
        ("link", {"text": "Group", "page": None, "url": "https://group.example/"})
    ]
    assert doubts.keys() == []


def test_the_words_of_a_link_without_address_stay_in_the_text():
    cleaned, doubts = clean("<p>Text</p><p>Link: Example Group</p>")

    assert cleaned.plain_text == "Text Link: Example Group"
    assert cleaned.links == []
    assert doubts.details() == {"lost_link": ["Example Group"]}


@pytest.mark.django_db
def test_which_pages_are_known_is_one_question(django_assert_num_queries):
    from alliance_site.models import LegacyAddress

    page = make_article(make_site_tree())
    LegacyAddress.objects.create(language="en", number=44, page=page)
    wanted = links.asked_for(["/en/page/44", "/fr/page/9", "https://example.org/"])

    with django_assert_num_queries(1):
        assert links.known(wanted) == {("en", 44): page.pk}
    with django_assert_num_queries(0):
        assert links.known(set()) == {}
