"""What everybody may keep, what nobody may, and how a kept copy is known to be good."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from alliance_site.models import LegacyAddress
from membership import links
from tests.support.builders import (
    make_application,
    make_article,
    make_event,
    make_user,
)

PUBLIC = [
    "/en/",
    "/fr/",
    "/en/news/",
    "/en/news/?page=2&year=2015",
    "/en/news/a-round-table-in-strasbourg/",
    "/fr/news/a-round-table-in-strasbourg/",
    "/en/news/feed/",
    "/en/events/",
    "/en/events/a-conference/",
    "/en/participants/",
    "/en/participants/megara/",
    "/en/declaration/",
    "/en/please-note/",
    "/en/about/",
    "/en/search/?q=round",
    "/en/join/",
    "/en/cooperate/",
    "/en/declaration/sign/",
    "/sitemap.xml",
    "/robots.txt",
    "/.well-known/security.txt",
]
NOT_STORED = {
    "/": 302,
    "/en/join/start/": 303,
    "/fr/cooperate/start/": 303,
    "/en/declaration/sign/start/": 303,
    "/en/contact/write/": 303,
    "/en/application/1-abc/": 404,
    "/en/nothing/": 404,
    "/healthz": 200,
    "/readyz": 200,
    "/accounts/login/": 200,
    "/admin/": 302,
    "/admin/login/": 302,
}


@pytest.fixture
def pages(pages, megara):
    make_article(pages)
    make_event(pages)
    LegacyAddress.objects.create(language="en", number=7, page=pages["en", "about"])
    return pages


class TestWhoMayKeepWhat:
    @pytest.mark.usefixtures("pages")
    @pytest.mark.parametrize("address", PUBLIC)
    def test_a_public_answer_is_for_everybody_and_carries_no_cookie(self, client, address):
        response = client.get(address)

        assert response.status_code == 200
        assert response.headers["Cache-Control"] == "public, max-age=60, stale-if-error=86400"
        assert response.headers["X-Accel-Expires"] == "10"
        assert response.headers["ETag"]
        assert not response.cookies
        assert "Vary" not in response.headers

    @pytest.mark.usefixtures("pages")
    @pytest.mark.parametrize("address", PUBLIC)
    def test_staff_gets_an_answer_of_its_own_that_nobody_keeps(self, client, address):
        client.force_login(make_user(is_superuser=True))

        response = client.get(address)

        assert response.headers["Cache-Control"] == "private, no-store"
        assert "ETag" not in response.headers
        assert "X-Accel-Expires" not in response.headers

    @pytest.mark.usefixtures("pages")
    @pytest.mark.parametrize("address", NOT_STORED)
    def test_forms_keys_sign_in_and_errors_are_not_stored(self, client, address):
        response = client.get(address)

        assert response.status_code == NOT_STORED[address]
        assert "no-store" in response.headers["Cache-Control"]
        assert "public" not in response.headers["Cache-Control"]

    def test_the_page_of_an_applicant_is_not_stored(self, client, pages):
        key = links.status_key(make_application())

        response = client.get(f"/en/application/{key}/")

        assert response.status_code == 200
        assert "no-store" in response.headers["Cache-Control"]
        assert response.headers["Referrer-Policy"] == "no-referrer"

    def test_the_admin_is_not_stored(self, superuser_client, pages):
        for address in ("/admin/", "/admin/pages/"):
            assert "no-store" in superuser_client.get(address, follow=True).headers["Cache-Control"]

    def test_a_page_behind_a_password_is_not_stored(self, client, pages):
        PageViewRestriction.objects.create(
            page=pages["en", "about"], restriction_type="password", password="x"
        )

        response = client.get("/en/about/")

        assert "no-store" in response.headers["Cache-Control"]
        assert "ETag" not in response.headers

    def test_an_old_address_may_be_kept(self, client, pages):
        response = client.get("/en/page/7-whatever.html")

        assert response.status_code == 301
        assert response.headers["Cache-Control"].startswith("public")

    def test_what_is_posted_is_not_stored(self, client, pages):
        response = client.post("/en/search/?q=a")

        assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.usefixtures("pages")
class TestACopyThatIsStillGood:
    @pytest.mark.parametrize("address", PUBLIC)
    def test_it_is_confirmed_with_one_query_at_most(self, client, address):
        mark = client.get(address).headers["ETag"]

        with CaptureQueriesContext(connection) as queries:
            response = client.get(address, headers={"If-None-Match": f'"other", {mark}'})

        assert response.status_code == 304
        assert len(queries) <= 1
        assert not response.content
        assert response.headers["ETag"] == mark
        assert response.headers["Cache-Control"].startswith("public")

    def test_it_belongs_to_one_address(self, client):
        mark = client.get("/en/news/").headers["ETag"]

        for other in ("/fr/news/", "/en/news/?page=2", "/en/about/"):
            assert client.get(other, headers={"If-None-Match": mark}).status_code == 200

    def test_it_ends_with_the_release(self, client, settings):
        mark = client.get("/en/").headers["ETag"]
        settings.RELEASE = "the next one"

        assert client.get("/en/", headers={"If-None-Match": mark}).status_code == 200

    def test_it_ends_with_the_day(self, client):
        mark = client.get("/en/").headers["ETag"]

        with time_machine.travel(timezone.now() + timedelta(days=1)):
            assert client.get("/en/", headers={"If-None-Match": mark}).status_code == 200

    def test_staff_never_gets_it(self, client):
        mark = client.get("/en/").headers["ETag"]
        client.force_login(make_user(is_superuser=True))

        assert client.get("/en/", headers={"If-None-Match": mark}).status_code == 200

    @pytest.mark.parametrize("mark", ["*", "nonsense", 'W/"', '"' * 1000])
    def test_a_mark_that_is_none_of_ours_is_no_matter(self, client, mark):
        assert client.get("/en/", headers={"If-None-Match": mark}).status_code == 200
