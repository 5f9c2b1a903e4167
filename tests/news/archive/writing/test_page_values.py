"""A record as its page will be: days, words and every doubt about them."""

from datetime import date

from news.models import ArticlePage, EventPage
from tests.news.archive.archive_files import TEXT, draft

ENGLISH_BODY = (
    "<p>" + "The mayor of the town said that nobody is to be left out of it. " * 3 + "</p>"
)


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
