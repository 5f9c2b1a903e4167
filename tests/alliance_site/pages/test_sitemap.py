"""Search engines learn of every public address, in files no longer than they accept."""

from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alliance_site.caching import per_edition
from alliance_site.pages import sitemap
from tests.support.builders import make_article

pytestmark = pytest.mark.django_db
SPACE = f"{{{sitemap.NAMESPACES['xmlns']}}}"


def read(client, address):
    """Return what kind of file stands at an address, and the addresses it names."""
    root = ElementTree.fromstring(client.get(address).content)
    found = [element.text for element in root.iter(f"{SPACE}loc")]
    assert all(each.startswith(settings.SITE_ORIGIN) for each in found)
    return root.tag.removeprefix(SPACE), [each.removeprefix(settings.SITE_ORIGIN) for each in found]


def test_one_file_names_everything_while_it_may(client, pages):
    make_article(pages, "A round table")
    kind, addresses = read(client, "/sitemap.xml")

    assert kind == "urlset"
    assert {"/en/", "/fr/news/", "/en/news/a-round-table/"} <= set(addresses)
    assert len(addresses) == len(set(addresses))
    assert client.get("/sitemap-1.xml").status_code == 404


def test_a_file_holds_as_many_as_it_may(client, pages, monkeypatch):
    _kind, everything = read(client, "/sitemap.xml")
    monkeypatch.setattr(sitemap, "MOST", len(everything))
    per_edition.forget()

    assert read(client, "/sitemap.xml") == ("urlset", everything)


@pytest.mark.parametrize("most", [4, 5])
def test_more_than_a_file_may_hold_is_split(client, pages, monkeypatch, most):
    _kind, everything = read(client, "/sitemap.xml")
    monkeypatch.setattr(sitemap, "MOST", most)
    per_edition.forget()
    kind, named = read(client, "/sitemap.xml")
    parts = [read(client, address) for address in named]

    assert kind == "sitemapindex"
    assert {kind for kind, _addresses in parts} == {"urlset"}
    assert max(len(addresses) for _kind, addresses in parts) == most
    assert [each for _kind, addresses in parts for each in addresses] == everything


@pytest.mark.parametrize("number", [0, 99])
def test_a_file_that_is_not_named_is_not_there(client, pages, monkeypatch, number):
    monkeypatch.setattr(sitemap, "MOST", 4)

    assert client.get(f"/sitemap-{number}.xml").status_code == 404


def test_the_files_are_written_once_per_edition(client, pages, monkeypatch):
    monkeypatch.setattr(sitemap, "MOST", 4)
    client.get("/sitemap.xml")
    with CaptureQueriesContext(connection) as queries:
        client.get("/sitemap-2.xml")

    assert len(queries) == 1  # the number of the edition
