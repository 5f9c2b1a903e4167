"""What surrounds every page, and asks nobody who he is."""

import pytest
from django.contrib.sessions.backends.base import SessionBase

from alliance_site.models import Frame
from tests.support.markup import has

pytestmark = pytest.mark.django_db


def test_navigation_marks_where_the_reader_is(client, framed_pages):
    html = client.get("/en/news/").content.decode()

    assert has(html, '<a href="/en/news/" aria-current="page">News</a>')
    assert has(html, '<a href="/en/join/">Join</a>')


def test_nobody_asks_a_visitor_who_he_is(client, framed_pages, monkeypatch):
    def refuse(session):
        raise AssertionError("the session was read")

    monkeypatch.setattr(SessionBase, "_get_session", refuse)

    response = client.get("/en/news/")

    assert response.status_code == 200
    assert not response.cookies


def test_staff_sees_its_bar(superuser_client, framed_pages):
    assert "wagtail-userbar" in superuser_client.get("/en/").content.decode()
    superuser_client.logout()
    assert "wagtail-userbar" not in superuser_client.get("/en/").content.decode()


@pytest.mark.parametrize(("on", "times"), [(True, 1), (False, 0)])
def test_a_demonstration_says_so(client, framed_pages, settings, on, times):
    Frame.objects.update(demonstration_notice="Only a demonstration.")
    settings.DEMONSTRATION = on

    assert client.get("/en/").content.decode().count("Only a demonstration.") == times
