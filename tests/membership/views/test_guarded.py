"""What guards the pages of the forms: no cookie is needed, and no other site can use them."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from membership import links
from membership.models import Submission, SubmissionEvent
from membership.process.states import State
from tests.support.builders import make_application, make_user
from tests.support.visitors import AUTHORITY, opened, sent

pytestmark = pytest.mark.django_db


def post(**headers):
    browser = Client(enforce_csrf_checks=True, headers=headers)
    return browser.post(opened(), AUTHORITY)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "http://testserver"},
        {"Origin": "null"},  # what browsers say of a page with no-referrer
        {"Origin": "null", "Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "none"},
    ],
)
def test_a_form_is_taken_without_any_cookie(headers):
    assert post(**headers).status_code == 303


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "http://testserver:81"},
        {"Origin": "http://["},
    ],
)
def test_a_page_of_another_site_sends_nothing(headers):
    assert post(**headers).status_code == 403
    assert not Submission.objects.exists()


@pytest.fixture
def superuser_browser():
    """Return the browser of somebody who may do everything, and is refused without a token."""
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(make_user(is_superuser=True))
    return browser


def test_a_session_signs_nothing_that_is_sent_and_is_left_as_it_was(superuser_browser):
    before = list(Session.objects.values())

    answer = sent(superuser_browser)

    assert answer.status_code == 303
    assert not answer.cookies
    assert {event.actor for event in SubmissionEvent.objects.all()} == {None}
    assert list(Session.objects.values()) == before


def test_a_session_opens_nothing_and_shows_nothing_more(superuser_browser):
    draft, case = make_application(State.DRAFT), make_application()
    status, key = f"/en/application/{links.status_key(case)}/", links.status_key(draft)
    wrong = key[:-1] + ("a" if key[-1] != "a" else "b")

    assert said(superuser_browser.get(status)) == said(Client().get(status))
    for address in ("/en/application/{}/", "/en/join/{}/erase/"):
        assert superuser_browser.get(address.format(wrong)).status_code == 404
        assert superuser_browser.post(address.format(wrong)).status_code == 404
    assert Submission.objects.count() == 2


def said(answer):
    """Return what a page says; Wagtail's bar for its editors stands behind it."""
    return LexborHTMLParser(answer.content.decode()).css_first("main").html


def test_too_much_at_once_is_answered_with_413_and_nothing_is_written(client):
    answer = client.post(opened(), {"name": "a" * 3_000_000})

    assert answer.status_code == 413
    assert not Submission.objects.exists()


@pytest.mark.parametrize("verb", ["put", "delete", "patch"])
def test_only_reading_and_sending_are_known(client, verb):
    assert getattr(client, verb)(opened()).status_code == 405
    assert getattr(client, verb)("/en/join/start/").status_code == 405
