"""Old addresses lead to their page in one step, whatever follows the number."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alliance_site.models import LegacyAddress, MissedAddress
from alliance_site.pages import legacy
from tests.support.builders import make_article

pytestmark = pytest.mark.django_db


def remember(number, page, language="en"):
    LegacyAddress.objects.create(language=language, number=number, page=page)


@pytest.mark.parametrize(
    "rest",
    [
        "",
        ".html",
        "-european-network.html",
        "-european-network-.html",
        "--intensive-exchange.html",
        "-%c2%ab-l-inclusion.html",
        "-%C2%AB-l-inclusion.html",
        "-«-raw-».html",
        "-%ff-broken.html",
        "-no-changes.-.html",
        "-any/thing/else",
        "/",
        "?x=1",
    ],
)
def test_any_form_of_an_old_address_leads_to_the_page(client, pages, rest):
    remember(41, make_article(pages, "Vienna"))

    response = client.get(f"/en/page/41{rest}")

    assert (response.status_code, response["Location"]) == (301, "/en/news/vienna/")


def test_each_language_leads_to_its_own_translation(client, pages):
    english = make_article(pages, "Vienna")
    french = make_article(pages, "Vienne", "fr", translation_of=english)
    remember(41, english)
    remember(41, french, "fr")

    assert client.get("/fr/page/41-x.html")["Location"] == "/fr/news/vienne/"


def test_without_a_translation_the_reader_stays_in_his_language(client, pages):
    remember(41, make_article(pages, "Vienna"))

    response = client.get("/fr/page/41-x.html", follow=True)

    assert response.redirect_chain == [("/fr/news/vienna/", 301)]
    assert b'<div lang="en">' in response.content


def test_what_is_known_to_be_gone_says_so(client, pages):
    LegacyAddress.objects.create(language="en", number=99, gone=True)

    response = client.get("/en/page/99-x.html")

    assert response.status_code == 410


@pytest.mark.parametrize("address", ["/en/page/4242-x.html", "/en/page/9999999999", "/de/page/41"])
def test_what_nobody_knows_is_not_found(client, pages, address):
    assert client.get(address, follow=True).status_code == 404


def test_an_unpublished_page_is_not_found(client, pages):
    remember(41, make_article(pages, "Vienna", live=False))

    assert client.get("/en/page/41").status_code == 404


def missed():
    return [(row.language, row.number, row.asked) for row in MissedAddress.objects.all()]


def test_counting_takes_one_statement(pages, django_assert_num_queries):
    for _time in range(2):
        with django_assert_num_queries(3):  # it and the savepoint around it
            legacy.count_missed("en", 77)


def test_a_program_that_tries_numbers_does_not_fill_the_table(pages, monkeypatch):
    monkeypatch.setattr(legacy, "MOST_MISSED", 3)
    for number in (1, 2, 3, 4, 5, 3):
        legacy.count_missed("en", number)

    assert missed() == [("en", 3, 2), ("en", 1, 1), ("en", 2, 1)]


def test_a_missed_address_that_is_pointed_to_a_page_leads_there(client, pages):
    client.get("/en/page/77")
    legacy.point("en", 77, make_article(pages, "Vienna"))

    assert client.get("/en/page/77")["Location"] == "/en/news/vienna/"
    assert missed() == []


def test_one_that_is_called_gone_says_so(client, pages):
    client.get("/en/page/77")
    legacy.point("en", 77)

    assert client.get("/en/page/77").status_code == 410


def test_what_was_asked_for_once_is_forgotten_in_the_end(pages):
    for number in (1, 2, 2):
        legacy.count_missed("en", number)
    long_ago = timezone.now() - legacy.FORGOTTEN_AFTER - timedelta(days=1)
    MissedAddress.objects.update(last_asked_at=long_ago)
    legacy.count_missed("en", 3)

    assert legacy.forget_rare() == 1
    assert {number for _language, number, _asked in missed()} == {2, 3}
