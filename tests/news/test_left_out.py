"""One text that cannot be written is left out and reported; the rest goes on."""

import json
import logging
from datetime import date

import pytest
from django.urls import reverse

from alliance_site import kept
from membership.permissions import EDITORS, OBSERVERS
from news.models import ArticlePage, EventPage
from tests.builders import make_article, make_event, make_site_tree, make_user

pytestmark = pytest.mark.django_db
BROKEN = json.dumps([{"type": "facts", "value": 5}])


@pytest.fixture
def pages():
    pages = make_site_tree()
    for title in ("Good", "Bad"):
        make_article(pages, title, written_on=date(2015, 1, 1))
        make_event(pages, title, starts_on=date(2999, 1, 1))
    for model in (ArticlePage, EventPage):
        model.objects.filter(title="Bad").update(body=BROKEN)
    kept.forget()
    return pages


@pytest.mark.parametrize(
    ("address", "where"),
    [("/en/news/feed/", "a feed"), ("/en/events/calendar.ics", "a calendar")],
)
def test_the_rest_goes_on_and_the_log_names_what_is_left_out(client, pages, caplog, address, where):
    with caplog.at_level(logging.ERROR):
        text = client.get(address).content.decode()

    assert "Good" in text
    assert "Bad" not in text
    assert f"is left out of {where}" in caplog.text


@pytest.mark.parametrize("address", ["/en/news/", "/en/events/", "/en/"])
def test_a_list_names_it_without_an_excerpt(client, pages, address):
    html = client.get(address).content.decode()

    assert "Good" in html
    assert address == "/en/" or "Bad" in html


def test_a_report_tells_staff(client, pages):
    client.force_login(make_user(EDITORS))

    response = client.get(reverse("left_out_report"))

    rows = [(row.title, str(row.place)) for row in response.context["object_list"]]
    assert rows == [("Bad", "the feed"), ("Bad", "the calendar")]
    assert b"Left out of feeds and calendars" in client.get(reverse("wagtailadmin_home")).content


def test_the_report_is_for_those_who_can_mend_it(client, pages):
    client.force_login(make_user(OBSERVERS))

    assert client.get(reverse("left_out_report")).status_code == 302
