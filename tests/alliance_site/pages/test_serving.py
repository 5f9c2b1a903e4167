"""Pages are found in either language, asked for and taken down as Wagtail would do it."""

from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.utils import timezone
from wagtail import hooks
from wagtail.models import Page, PageViewRestriction

from alliance_site.caching import per_edition
from tests.support.builders import make_article, make_event

pytestmark = pytest.mark.django_db


def test_a_restricted_page_asks_and_is_kept_by_no_cache(client, pages):
    article = make_article(pages, "Secret")
    PageViewRestriction.objects.create(page=pages["en", "news"], restriction_type="login")

    for address in ("/en/news/secret/", "/en/news/", "/fr/news/secret/"):
        response = client.get(address)
        assert response.status_code == 302
        assert "no-store" in response["Cache-Control"]
    assert article.get_view_restrictions().exists()


def test_hooks_of_serving_are_heard(client, pages):
    def refuse(page, request, args, kwargs):
        return HttpResponse("refused", status=418)

    with hooks.register_temporarily("before_serve_page", refuse):
        assert client.get("/en/about/").status_code == 418


def test_what_is_taken_down_is_gone_before_the_edition_is_raised(client, pages):
    assert client.get("/en/about/").status_code == 200
    per_edition.forget()
    client.get("/en/")
    Page.objects.filter(pk=pages["en", "about"].pk).update(live=False)

    assert client.get("/en/about/").status_code == 404


def test_a_file_of_what_is_not_translated_is_found_in_its_own_language(client, pages):
    make_event(pages, "A day", starts_on=timezone.localdate() + timedelta(days=3))

    response = client.get("/fr/events/a-day/calendar.ics")

    assert response["Location"] == "/en/events/a-day/calendar.ics"
    assert client.get(response["Location"]).status_code == 200
    assert client.get("/fr/events/no-day/calendar.ics").status_code == 404


def test_without_any_page_nothing_is_found(client):
    assert client.get("/en/").status_code == 404
