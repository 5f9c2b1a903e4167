"""The old archive comes in once, with every doubt on record and nothing guessed."""

from datetime import date

import pytest

from alliance_site.models import LegacyAddress
from news.archive.models import ImportedRecord
from news.models import ArticlePage
from tests.news.archive.archive_files import TEXT, draft
from tests.support.builders import make_article

pytestmark = pytest.mark.django_db
ENGLISH_BODY = (
    "<p>" + "The mayor of the town said that nobody is to be left out of it. " * 3 + "</p>"
)


def test_a_record_becomes_a_draft_that_says_it_is_old(take_in):
    record = {"title": "A day", "subtitle": "In spring", "credit": "Example Office"}
    row = take_in(record | {"slug": "a-day-"})["en", 41]

    page = draft(title="A day")
    assert (page.live, page.unchanged, page.slug) == (False, True, "a-day")
    assert (page.written_on, page.subtitle) == (date(2012, 5, 8), "In spring")
    assert page.body[0].value.source == TEXT
    assert page.source == "Old site of the Alliance, item 41"
    assert (row.status, row.doubts) == ("imported", ["credit"])


def test_published_it_answers_at_its_old_address(take_in, client):
    take_in({"title": "A day"}, publish=True)

    response = client.get("/en/page/41-any-slug.html", follow=True)

    assert response.redirect_chain == [("/en/news/a-day/", 301)]
    assert b"has not been changed" in response.content


def test_an_english_text_at_a_french_address_makes_no_french_page(take_in, client):
    rows = take_in({}, {"language": "fr", "body": ENGLISH_BODY}, publish=True)

    assert ArticlePage.objects.count() == 1
    assert (rows["fr", 41].status, rows["fr", 41].reason) == ("untranslated", "")
    response = client.get("/fr/page/41-x.html", follow=True)
    assert b'<div lang="en">' in response.content


@pytest.mark.parametrize("title", ["", "  ", "…"])
def test_what_has_no_title_goes_into_quarantine(take_in, title):
    row = take_in({"title": title})["en", 41]

    assert (row.status, row.reason) == ("quarantined", "It has no title.")
    assert not ArticlePage.objects.exists()


def test_one_bad_record_stops_no_other(take_in):
    rows = take_in("{broken", {"id": 1, "title": "x" * 400}, {"id": 2, "language": "de"}, {"id": 3})

    assert {row.status for row in rows.values()} == {"imported", "quarantined"}
    assert ArticlePage.objects.count() == 2
    assert "shortened" in rows["en", 1].doubts
    assert len(draft(slug__startswith="x").title) <= 255


def test_two_texts_under_one_number_are_not_mixed(take_in):
    take_in({"title": "One"}, {"title": "Two"})

    assert [page.title for page in ArticlePage.objects.all()] == ["One"]
    reason = ImportedRecord.objects.get(status="quarantined").reason
    assert reason == "Another record of the same import has this number or title."


def test_a_corrected_record_leaves_the_quarantine(take_in):
    take_in({"title": ""})
    rows = take_in({"title": "A day"})

    assert [row.status for row in rows.values()] == ["imported"]
    assert ImportedRecord.objects.count() == 1


def test_an_address_that_leads_to_a_page_already_is_left_to_it(take_in, pages):
    ours = make_article(pages, "Written anew")
    LegacyAddress.objects.create(language="en", number=41, page=ours)
    row = take_in({"title": "A day"}, publish=True)["en", 41]

    assert row.doubts[0] == "taken"
    assert [page.title for page in ArticlePage.objects.all()] == ["Written anew"]


def test_an_address_that_an_editor_calls_gone_stays_gone(take_in, client):
    LegacyAddress.objects.create(language="en", number=41, gone=True)
    take_in({"title": "A day"}, publish=True)

    assert client.get("/en/page/41-x.html").status_code == 410
