"""Whether a visitor finds something at an address is asked of the site itself."""

import pytest
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from alliance_site.caching import per_edition
from alliance_site.models import LegacyAddress, MissedAddress
from tests.alliance_site.pages.redirects.test_former_addresses import point
from tests.alliance_site.pages.redirects.test_forms import add
from tests.support.builders import make_page

pytestmark = pytest.mark.django_db


@pytest.mark.sample(6)
@pytest.mark.parametrize(
    "link",
    [
        *("/en/nowhere/", "/en/about/nowhere/", "/nowhere/", "/de/", "/en/led/nowhere/"),
        *("/media/none.jpg", "/media/../none.jpg", "/documents/1/x.pdf", "/static/none.css"),
        *("/en/page/122", "/en/page/123", "/EN/JOIN/", "/en/application/j-xyz/"),
    ],
)
def test_an_address_where_nothing_answers_is_refused_at_its_field(
    editor_client, pages, settings, link
):
    LegacyAddress.objects.create(language="en", number=123, gone=True)
    point("/en/led", "/en/nowhere/")
    origin = settings.SITE_ORIGIN

    for typed in (link, f"{origin}{link}", f"{origin.upper()}{link}", "/en/led/"):
        said = add(editor_client, "/en/x", redirect_link=typed)["errors"]
        assert list(said) == ["redirect_link"]
        assert "Nothing answers" in str(said)
    assert not MissedAddress.objects.exists()


@pytest.mark.parametrize(
    "link",
    [
        *("/", "/en", "/en/join", "/en/led/?a=1", "/en/led", "/robots.txt", "/about/", "/EN/join/"),
        *("/en/page/122", "/en/page/122-a-slug", "/admin/", "/en/closed/", "/en/join/start/"),
    ],
)
def test_an_address_that_leads_on_is_judged_by_where_it_ends(editor_client, pages, link):
    point("/en/led", "/en/led-on/")
    point("/en/led-on", pages["fr", "about"])
    LegacyAddress.objects.create(language="en", number=122, page=pages["en", "about"])
    closed = make_page(pages["en", "home"], "Closed")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    per_edition.forget()

    assert add(editor_client, "/en/x", redirect_link=link) == {}


def test_an_address_without_its_scheme_is_one_of_this_site_too(editor_client, pages, settings):
    settings.SITE_ORIGIN, settings.ALLOWED_HOSTS = "https://alliance.example", ["*"]

    said = add(editor_client, "/en/x", redirect_link="alliance.example/en/nowhere/")["errors"]

    assert "Nothing answers" in str(said["redirect_link"])
    assert add(editor_client, "/en/x", redirect_link="alliance.example/en/join") == {}
    assert Redirect.objects.get().redirect_link == "/en/join"
