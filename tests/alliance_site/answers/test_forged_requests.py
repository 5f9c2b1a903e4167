"""What no page of the admin sends is refused, and is not an error of ours."""

import pytest

from alliance_site.models import Frame
from tests.support.builders import make_frame

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("error_pages")]


@pytest.mark.both_engines
@pytest.mark.sample(6)
@pytest.mark.parametrize("strange", ["%00", "9" * 30, "10000-01-01"])
@pytest.mark.parametrize(
    "address", ["articles/", "events/", "pages/3/", "signatory/", "choose-page/", "reports/locked/"]
)
def test_an_address_of_the_admin_is_answered_whatever_is_asked_of_it(
    superuser_client, address, strange
):
    for name in ("locale", "q", "p", "page_type", strange):
        assert superuser_client.get(f"/admin/{address}?{name}={strange}").status_code < 500
    assert superuser_client.get(f"/admin/{address}{strange}/").status_code < 500


FORGED = [
    *("choose-page/chosen-multiple/?id={}", "documents/chooser/chosen-multiple/?id={}"),
    *("images/chooser/chosen-multiple/?id={}", "images/chooser/chosen/{}/"),
    *("documents/chooser/chosen/{}/", "snippets/choose/alliance_site/frame/chosen/{}/"),
    *("api/main/pages/find/?id={}", "api/main/images/find/?id={}", "images/?collection_id={}"),
    *("bulk/wagtailcore/page/delete/?id={}", "bulk/wagtailimages/image/delete/?id={}"),
    *("bulk/wagtailsnippets/snippet/delete/?id={}", "pages/?p={}", "articles/?ordering={}"),
    *("participants/?ordering={}", "reports/site-history/?user={}", "users/?group={}"),
    *("pages/add/news/articlepage/{}/", "usage/{}/", "snippets/alliance_site/frame/edit/{}/"),
    *("articles/?topics={}", "events/?topics={}"),
]


@pytest.mark.both_engines
@pytest.mark.sample(10)
@pytest.mark.parametrize("strange", ["abc", "%00", "9" * 30, "-1", "%ED%A0%80"])
@pytest.mark.parametrize("address", FORGED)
def test_what_no_page_of_the_admin_asks_for_is_answered(superuser_client, address, strange):
    assert superuser_client.get(f"/admin/{address.format(strange)}").status_code < 500


@pytest.mark.parametrize(
    "address",
    [
        *("snippets/alliance_site/frame/edit/{frame}/", "snippets/alliance_site/frame/add/"),
        *("pages/{page}/edit/", "pages/{page}/copy/", "pages/{page}/privacy/", "redirects/add/"),
        *("choose-external-link/", "images/add/", "documents/multiple/add/", "account/"),
        *("pages/add/news/articlepage/{page}/", "redirects/import/", "redirects/import/process/"),
        *("groups/new/", "users/add/", "workflows/add/page/", "topics/new/"),
    ],
)
def test_an_empty_form_is_answered(superuser_client, pages, address):
    make_frame(pages)
    names = {"frame": Frame.objects.first().pk, "page": pages["en", "news"].pk}

    assert superuser_client.post(f"/admin/{address.format(**names)}", {}).status_code < 500


def test_a_failure_of_ours_stays_one(superuser_client, monkeypatch):
    def fail(*_args, **_values):
        raise ValueError

    monkeypatch.setattr("wagtail.admin.views.home.HomeView.get_context_data", fail)
    assert superuser_client.get("/admin/").status_code == 500
