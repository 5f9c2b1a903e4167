"""No redirect begins where something stands."""

import pytest
from wagtail.models import PageViewRestriction

from alliance_site.caching import per_edition
from tests.alliance_site.pages.redirects.test_forms import add
from tests.support.builders import make_article, make_page

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "old",
    [
        *(
            "/en/about/",
            "/en/about",
            "/fr/about/",
            "/en/",
            "/en",
            "/",
            "/en/join/",
            "/en/news/feed",
        ),
        *("/en/news/a-text/", "/en/cach%C3%A9/", "/en/caché", "/admin/", "/en/search/"),
    ],
)
def test_an_address_where_there_is_something_is_refused_at_its_field(editor_client, pages, old):
    make_article(pages, "A text")
    closed = make_page(pages["en", "home"], "Closed", slug="caché")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    per_edition.forget()

    said = add(editor_client, old, redirect_link="/en/events/")["errors"]

    assert said == {
        "old_path": [
            ("There is a page at this address, and a page always takes precedence over a redirect.")
        ]
    }


@pytest.mark.parametrize(
    "old",
    [
        *("/en/about/old/", "/en/news/gone/", "/en/draft", "/en/page/99999/", "/about/?a=1"),
        *("/media/old.pdf", "/en/participants/nowhere/", "/en/about/?page=2"),
    ],
)
def test_an_address_where_nothing_is_public_is_free(editor_client, pages, old):
    make_page(pages["en", "home"], "Draft", live=False)

    assert "old_path" not in add(editor_client, old, redirect_link="/en/events/").get("errors", {})
