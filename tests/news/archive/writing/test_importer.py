"""The old archive comes in once, with every doubt on record and nothing guessed."""

from datetime import date
from pathlib import Path

import pytest
from wagtail.models import Page

from alliance_site.models import AllianceImage, InformationPage, LegacyAddress
from alliance_site.pictures import renditions
from news.archive.models import ImportedRecord
from news.models import ArticlePage, EventPage
from tests.news.archive.archive_files import TEXT, bring_in, write
from tests.support import picture_inputs
from tests.support.builders import make_article, make_picture, make_site_tree

pytestmark = pytest.mark.django_db
ENGLISH_BODY = (
    "<p>" + "The mayor of the town said that nobody is to be left out of it. " * 3 + "</p>"
)


@pytest.fixture
def pages():
    return make_site_tree()


@pytest.fixture
def take_in(pages, tmp_path):
    """Return a function that imports records and returns the rows, by language and number."""

    def take_in(*records, **options):
        bring_in(write(tmp_path, *records), **options)
        return {(row.language, row.number): row for row in ImportedRecord.objects.all()}

    return take_in


def draft(model=ArticlePage, **lookup):
    return model.objects.get(**lookup).get_latest_revision_as_object()


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


def test_without_a_date_it_stays_undated(take_in):
    row = take_in({"date": ""})["en", 41]

    assert draft().written_on is None
    assert row.doubts == ["no_date"]


def test_a_day_that_no_calendar_has_is_held_back(take_in):
    row = take_in({"date": "Written the 31/02/2013"}, publish=True)["en", 41]

    assert draft().written_on is None
    assert not draft().live
    assert row.details["date_unreadable"] == ["Written the 31/02/2013"]


def test_an_event_line_makes_an_event(take_in):
    take_in({"date": "calendarFrom 16/11/2017 to 17/11/2017"})

    event = draft(EventPage)
    assert (event.starts_on, event.ends_on) == (date(2017, 11, 16), date(2017, 11, 17))
    assert not ArticlePage.objects.exists()


def test_an_event_without_a_day_is_held_back(take_in):
    row = take_in({"section": "events", "date": ""}, publish=True)["en", 41]

    assert (draft(EventPage).status, draft(EventPage).live) == ("date_open", False)
    assert "event_without_day" in row.doubts


def test_a_page_of_text_stands_below_the_home_page(take_in, pages):
    take_in({"section": "pages", "title": "A programme", "date": ""})

    page = InformationPage.objects.get(title="A programme")
    assert page.get_parent().pk == pages["en", "home"].pk


def test_both_languages_of_a_number_are_one_page_in_two_languages(take_in):
    rows = take_in({"title": "A day"}, {"language": "fr", "title": "Une journée"})

    english, french = ArticlePage.objects.order_by("locale__language_code")
    assert english.translation_key == french.translation_key
    assert rows["fr", 41].details["paired"] == ["A day"]
    assert "41" in french.source


def test_the_french_side_may_come_first(take_in):
    take_in({"language": "fr"}, {"language": "en"})

    assert len({page.translation_key for page in ArticlePage.objects.all()}) == 1


def test_an_event_is_no_translation_of_an_article(take_in):
    rows = take_in({}, {"language": "fr", "date": "Le 19/10/2017"})

    assert "other_kind" in rows["fr", 41].doubts
    assert EventPage.objects.get().translation_key != ArticlePage.objects.get().translation_key


def test_an_english_text_at_a_french_address_makes_no_french_page(take_in, client):
    rows = take_in({}, {"language": "fr", "body": ENGLISH_BODY}, publish=True)

    assert ArticlePage.objects.count() == 1
    assert (rows["fr", 41].status, rows["fr", 41].reason) == ("untranslated", "")
    response = client.get("/fr/page/41-x.html", follow=True)
    assert b'<div lang="en">' in response.content


def test_an_english_text_with_no_english_page_is_named(take_in):
    rows = take_in({"language": "fr", "body": ENGLISH_BODY})

    assert rows["fr", 41].reason == "No English page has this number."
    assert not ArticlePage.objects.exists()


def test_who_knows_the_language_may_say_it(take_in):
    take_in({"language": "fr", "body": ENGLISH_BODY, "text_language": "fr"})

    assert ArticlePage.objects.get().locale.language_code == "fr"


def test_a_subtitle_that_the_text_repeats_is_printed_once(take_in):
    row = take_in({"subtitle": "Councillors and mediators met for a day"})["en", 41]

    assert draft().subtitle == ""
    assert draft().body[0].value.source == TEXT
    assert "subtitle_repeated" in row.doubts


def test_lost_letters_are_held_back_with_a_suggestion(take_in):
    rows = take_in(
        {"title": "Mogić speaks"}, {"language": "fr", "title": "M. Mogi?, maire"}, publish=True
    )

    assert rows["fr", 41].details["lost_letters"] == ["Mogi? (Mogić?)"]
    assert [page.title for page in ArticlePage.objects.live()] == ["Mogić speaks"]
    assert draft(locale__language_code="fr").title == "M. Mogi?, maire"


def test_unbalanced_quotation_marks_are_kept(take_in):
    row = take_in({"title": "'European Alliance''"}, publish=True)["en", 41]

    assert ArticlePage.objects.live().get().title == "'European Alliance''"
    assert row.details["unbalanced"] == ["'European Alliance''"]


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


def test_links_lead_to_pages_that_come_later(take_in):
    html = f'{TEXT}<p><a href="http://www.roma-alliance.org/en/page/57-x.html">More</a></p>'
    rows = take_in({"body": html}, {"id": 57, "title": "Another"})

    other = ArticlePage.objects.get(title="Another")
    assert f'linktype="page" id="{other.pk}"' in str(draft(title="A day").body[0].value.source)
    assert "dead_link" not in rows["en", 41].doubts


def test_links_to_nothing_are_listed(take_in):
    row = take_in({"body": f'{TEXT}<p><a href="/en/page/99.html">More</a></p>'})["en", 41]

    assert row.details["dead_link"] == ["/en/page/99"]


def test_a_picture_comes_only_with_its_rights(take_in, tmp_path):
    (tmp_path / "a.jpg").write_bytes(make_picture("a.jpg").read())
    known = {"picture": "a.jpg", "picture_text": "A square", "credit": "Kim Example"}
    rows = take_in(known | {"id": 1}, known | {"id": 2, "picture_rights": "CC BY-SA 4.0"})

    assert "rights_unknown" in rows["en", 1].doubts
    picture = AllianceImage.objects.get()
    assert (picture.credit, picture.licence) == ("Kim Example", "CC BY-SA 4.0")
    assert draft(legacy_addresses__number=1).picture is None
    assert draft(legacy_addresses__number=2).picture == picture


@pytest.mark.parametrize("name", ["../outside.jpg", "/etc/hosts", "missing.jpg", "text.jpg"])
def test_a_picture_that_is_none_is_left_out(take_in, tmp_path, name):
    (tmp_path / "text.jpg").write_text("no picture")
    about = {"picture_text": "A square", "credit": "Kim", "picture_rights": "own"}
    row = take_in(about | {"picture": name})["en", 41]

    assert row.details["picture_missing"] == [name]
    assert not AllianceImage.objects.exists()


def test_two_of_one_title_get_addresses_of_their_own(take_in):
    rows = take_in({"title": "Roma Day"}, {"id": 50, "title": "Roma Day"})

    slugs = {page.slug for page in ArticlePage.objects.all()}
    assert slugs == {"roma-day", "roma-day-50"}
    assert rows["en", 50].details["other_slug"] == ["roma-day-50"]


def test_a_slug_that_means_something_else_is_not_taken(take_in):
    take_in({"title": "Feed"})

    assert ArticlePage.objects.get().slug == "feed-41"


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


def test_without_a_list_in_its_language_a_record_waits(take_in, pages):
    Page.objects.get(pk=pages["fr", "news"].pk).delete()
    rows = take_in({"language": "fr"})

    assert rows["fr", 41].status == "quarantined"


def test_a_picture_of_the_archive_comes_clean_and_with_its_sizes(take_in, tmp_path):
    (tmp_path / "a").write_bytes(picture_inputs.telling_jpeg(6))
    about = {"picture": "a", "picture_text": "A square", "credit": "Kim", "picture_rights": "own"}
    take_in(about)

    picture = AllianceImage.objects.get()
    kept = Path(picture.file.path).read_bytes()
    assert not any(word in kept for word in picture_inputs.TELLTALE)
    assert (picture.width, picture.height) == (200, 320)
    assert renditions.stored(picture.pk)
    assert picture.file.name.endswith(".jpg")
