"""A record becomes a page below its list, with an address of its own."""

from wagtail.models import Page

from alliance_site.models import InformationPage
from news.models import ArticlePage, EventPage


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


def test_two_of_one_title_get_addresses_of_their_own(take_in):
    rows = take_in({"title": "Roma Day"}, {"id": 50, "title": "Roma Day"})

    slugs = {page.slug for page in ArticlePage.objects.all()}
    assert slugs == {"roma-day", "roma-day-50"}
    assert rows["en", 50].details["other_slug"] == ["roma-day-50"]


def test_a_slug_that_means_something_else_is_not_taken(take_in):
    take_in({"title": "Feed"})

    assert ArticlePage.objects.get().slug == "feed-41"


def test_without_a_list_in_its_language_a_record_waits(take_in, pages):
    Page.objects.get(pk=pages["fr", "news"].pk).delete()
    rows = take_in({"language": "fr"})

    assert rows["fr", 41].status == "quarantined"
