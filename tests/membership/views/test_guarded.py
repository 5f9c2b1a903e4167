"""What guards the pages of the forms: no cookie is needed, and no other site can use them."""

import pytest
from django.test import Client

from membership.models import Submission
from tests.support.visitors import AUTHORITY, opened

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


def test_too_much_at_once_is_answered_with_413_and_nothing_is_written(client):
    answer = client.post(opened(), {"name": "a" * 3_000_000})

    assert answer.status_code == 413
    assert not Submission.objects.exists()


@pytest.mark.parametrize("verb", ["put", "delete", "patch"])
def test_only_reading_and_sending_are_known(client, verb):
    assert getattr(client, verb)(opened()).status_code == 405
    assert getattr(client, verb)("/en/join/start/").status_code == 405
