"""What could only be done once all records are in."""

from news.models import ArticlePage
from tests.news.archive.archive_files import TEXT, draft

ENGLISH_BODY = (
    "<p>" + "The mayor of the town said that nobody is to be left out of it. " * 3 + "</p>"
)


def test_an_english_text_with_no_english_page_is_named(take_in):
    rows = take_in({"language": "fr", "body": ENGLISH_BODY})

    assert rows["fr", 41].reason == "No English page has this number."
    assert not ArticlePage.objects.exists()


def test_links_lead_to_pages_that_come_later(take_in):
    html = f'{TEXT}<p><a href="http://www.roma-alliance.org/en/page/57-x.html">More</a></p>'
    rows = take_in({"body": html}, {"id": 57, "title": "Another"})

    other = ArticlePage.objects.get(title="Another")
    assert f'linktype="page" id="{other.pk}"' in str(draft(title="A day").body[0].value.source)
    assert "dead_link" not in rows["en", 41].doubts


def test_links_to_nothing_are_listed(take_in):
    row = take_in({"body": f'{TEXT}<p><a href="/en/page/99.html">More</a></p>'})["en", 41]

    assert row.details["dead_link"] == ["/en/page/99"]
