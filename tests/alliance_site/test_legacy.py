"""Old addresses lead to their page in one step, whatever follows the number."""

import pytest

from alliance_site.models import LegacyAddress
from tests.builders import make_article, make_site_tree

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages():
    return make_site_tree()


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
