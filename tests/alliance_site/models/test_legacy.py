"""Old addresses that are known, and those that somebody asked for in vain."""

import pytest

from alliance_site.models import LegacyAddress
from tests.alliance_site.pages.test_legacy import missed, remember
from tests.support.builders import make_article

pytestmark = pytest.mark.django_db


def test_what_nobody_knows_is_counted(client, pages):
    for address in ("/en/page/77-x.html", "/en/page/77", "/fr/page/77", "/en/page/5-y.html"):
        assert client.get(address).status_code == 404

    assert missed() == [("en", 77, 2), ("en", 5, 1), ("fr", 77, 1)]


def test_what_is_known_is_not_counted(client, pages):
    remember(41, make_article(pages, "Vienna"))
    LegacyAddress.objects.create(language="en", number=99, gone=True)
    for address in ("/en/page/41", "/fr/page/41", "/en/page/99"):
        client.get(address)

    assert missed() == []
