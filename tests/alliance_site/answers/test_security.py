"""Every answer carries its headers, and a password alone does not open the admin."""

import pytest

from membership import links
from tests.support.builders import make_article

pytestmark = pytest.mark.django_db

EVERYWHERE = {
    "page": ("/en/", 200),
    "other language": ("/fr/news/", 200),
    "form": (f"/en/join/{links.opening_key('join')}/authority/", 200),
    "start of a form": ("/en/join/start/", 303),
    "error": ("/en/no-such-page/", 404),
    "error without language": ("/admin.php", 404),
    "feed": ("/en/news/feed/", 200),
    "sitemap": ("/sitemap.xml", 200),
    "redirect": ("/", 302),
    "old address": ("/rss", 301),
    "sign-in": ("/accounts/login/", 200),
    "health": ("/healthz", 200),
    "robots": ("/robots.txt", 200),
}


@pytest.fixture(autouse=True)
def _article(framed_pages):
    make_article(framed_pages)


def policy(response):
    """Return the content policy of an answer as a mapping."""
    parts = response.headers["Content-Security-Policy"].split("; ")
    return {name: set(values) for name, *values in map(str.split, parts)}


def score(response):
    """Score the headers of an answer as the HTTP Observatory does; HSTS is the proxy's too."""
    csp, headers = policy(response), response.headers
    scripts = csp.get("script-src", csp["default-src"])
    risky = scripts & {"'unsafe-inline'", "'unsafe-eval'", "data:", "https:", "*"}
    points = 100 - 20 * bool(risky)
    points += 10 * (csp["default-src"] == {"'none'"} and not risky)
    points += 5 * (csp["frame-ancestors"] <= {"'none'", "'self'"})
    points += 5 * (headers["Referrer-Policy"].startswith(("no-referrer", "strict-", "same-")))
    points += 10 * (headers["Cross-Origin-Resource-Policy"] == "same-origin")
    points += 10 * (headers["Cross-Origin-Opener-Policy"] == "same-origin")
    points -= 5 * (headers["X-Content-Type-Options"] != "nosniff")
    session = response.cookies.get("sessionid")
    return points - 30 * bool(session and not session["httponly"])


@pytest.mark.parametrize("kind", EVERYWHERE)
def test_the_headers_of_every_answer_earn_125_points_or_more(client, kind):
    address, status = EVERYWHERE[kind]

    response = client.get(address)

    assert response.status_code == status
    assert score(response) >= 125


@pytest.mark.parametrize("kind", EVERYWHERE)
def test_no_answer_outside_the_admin_allows_inline_code(client, kind):
    written = client.get(EVERYWHERE[kind][0]).headers["Content-Security-Policy"]

    assert "unsafe" not in written
    assert "base-uri 'none'" in written
    assert "object-src 'none'" in written


def test_a_mistake_of_ours_carries_the_same_headers(client, error_pages, monkeypatch):
    monkeypatch.setattr("alliance_site.search.results.find", lambda *_: 1 / 0)

    response = client.get("/en/search/?q=x")

    assert response.status_code == 500
    assert score(response) >= 125


def test_a_copy_that_is_still_good_is_confirmed_with_the_same_headers(client):
    mark = client.get("/en/").headers["ETag"]

    response = client.get("/en/", headers={"If-None-Match": mark})

    assert response.status_code == 304
    assert score(response) >= 125


@pytest.mark.usefixtures("administrator")
def test_only_the_admin_has_the_policy_that_wagtail_needs(client):
    admin, site = policy(client.get("/admin/")), policy(client.get("/en/"))

    assert "'unsafe-inline'" in admin["script-src"]
    assert admin["frame-ancestors"] == {"'self'"}
    assert site["script-src"] == {"'self'"}
    assert site["frame-ancestors"] == {"'none'"}


def test_pictures_from_a_host_of_their_own_are_shown(client, settings):
    settings.MEDIA_URL = "https://pictures.example/media/"

    response = client.get("/en/")

    assert "https://pictures.example" in policy(response)["img-src"]
    assert "Cross-Origin-Embedder-Policy" not in response.headers


def test_an_address_with_a_key_is_told_to_nobody_even_where_it_is_wrong(client):
    response = client.get("/en/application/1-abc/")

    assert response.status_code == 404
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert "no-store" in response.headers["Cache-Control"]
