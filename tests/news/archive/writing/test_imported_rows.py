"""Rows remember what was read, and find it again by number or title."""

import pytest

from news.archive.models import ImportedRecord
from news.models import ArticlePage, EventPage
from tests.news.archive.archive_files import OLD_SITE, TEXT, bring_in, draft, write

pytestmark = pytest.mark.usefixtures("pages")

LISTED = OLD_SITE / "list.html"

ARTICLE = OLD_SITE / "en-41-a-workshop.html"


@pytest.mark.parametrize("files", [(LISTED, ARTICLE), (ARTICLE, LISTED)])
def test_the_day_comes_from_the_list_in_any_order(files):
    bring_in(*files)

    page = ArticlePage.objects.get().get_latest_revision_as_object()
    assert (page.written_on.isoformat(), page.subtitle) == (
        "2012-05-08",
        "Mediators and councillors compare how they work",
    )
    assert page.teaser == ""
    assert EventPage.objects.count() == 2


def test_the_day_may_come_with_a_list_of_another_day():
    bring_in(ARTICLE)
    assert draft().written_on is None

    bring_in(LISTED)
    assert draft().written_on.isoformat() == "2012-05-08"
    assert "no_date" not in ImportedRecord.objects.get(number=41).doubts


def test_of_what_only_a_list_knows_the_beginning_is_kept_and_held_back():
    bring_in(OLD_SITE / "001_list.txt", publish=True)

    row = ImportedRecord.objects.get(title="A workshop in Exampletown")
    page = row.page.specific.get_latest_revision_as_object()
    assert page.teaser.endswith("what they would like to...")
    assert not page.live
    assert row.doubts == ["teaser_only", "no_number", "credit"]


def test_lists_that_print_different_days_are_doubted(tmp_path):
    other = tmp_path / "list.html"
    other.write_text(LISTED.read_text().replace("08/05/2012", "09/05/2012"))
    for _time in range(2):
        bring_in(LISTED, other)

    row = ImportedRecord.objects.get(number=41)
    days = "writenWritten the 08/05/2012 / writenWritten the 09/05/2012"
    assert row.details["dates_differ"] == [days]


def test_a_text_without_a_number_is_joined_to_the_one_of_its_title(tmp_path):
    bring_in(write(tmp_path, {"id": None, "title": "A workshop in Exampletown", "date": ""}))
    bring_in(LISTED)

    row = ImportedRecord.objects.get(number=41)
    assert "same_title" in row.doubts
    assert "no_number" not in row.doubts
    assert row.page.specific.get_latest_revision_as_object().body[0].value.source == TEXT
