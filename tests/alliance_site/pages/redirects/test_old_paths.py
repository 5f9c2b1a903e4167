"""An old path is found however somebody typed or asks for it."""

import pytest
from django.utils.encoding import iri_to_uri

from tests.alliance_site.pages.redirects.test_former_addresses import ends
from tests.alliance_site.pages.redirects.test_forms import add

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "old",
    [
        *("/old/a b.pdf", "/old/a%20b.pdf", "/old/it's", "/old/it%27s", "/old/a,b", "/old/a%2cb"),
        *("/old/(x)", "/old/a&b", "/old/plus+sign", "/old/colon:x", "/old/at@x", "/old/x=[1]"),
        *("/old/é à.html", "/old/%C3%A9%20à.html", "/old/%E9.html", "/old/100%", "/old/100%25"),
        *("/old/semi;b=2;a=1", '/old/"x"', "/old/a|b~", "/old/what%3F", "/old/a%23b", "/old/日本"),
        *("/old/<x>", "/old/back\\slash", "/old/x?q=a b", "/old/x y?é=(1)", "/old/x?q=a%20b"),
    ],
)
def test_an_old_address_is_found_with_whatever_characters(editor_client, pages, old):
    assert add(editor_client, old, redirect_page=pages["fr", "about"].pk) == {}
    asked = iri_to_uri(old.replace("100%", "100%25").replace("%2525", "%25"))

    for address in (asked, asked.replace("(", "%28").replace("'", "%27")):
        assert ends(editor_client, address) == (301, "/fr/about/")


@pytest.mark.parametrize("old", ["http://[", "//[/x", "/x?a=%00", "/%09/%5B"])
def test_an_old_address_that_nobody_can_ask_for_is_refused(editor_client, pages, old):
    assert list(add(editor_client, old, redirect_link="/en/")["errors"]) == ["old_path"]
