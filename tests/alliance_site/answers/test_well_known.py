"""The address without a language, and what programs ask for by name."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone


@pytest.mark.django_db
def test_the_address_without_a_language_leads_to_that_of_the_browser(client):
    french = client.get("/", headers={"Accept-Language": "fr-CH, de;q=0.5"})

    assert french.headers["Location"] == "/fr/"
    assert french.headers["Vary"] == "Accept-Language"
    assert client.get("/", headers={"Accept-Language": "ro"}).headers["Location"] == "/en/"


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/favicon.ico", "/static/css/site.css"])
def test_files_may_be_kept_and_vary_with_nothing(client, settings, address):
    settings.DEMONSTRATION = True

    response = client.get(address)

    assert response.getvalue()  # read to the end, or the file stays open
    assert "no-store" not in response.headers["Cache-Control"]
    assert "Vary" not in response.headers


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/media/round-table.jpg", "/static/css/site.css"])
def test_a_real_site_leaves_files_to_its_proxy(client, settings, address):
    settings.DEMONSTRATION = False

    assert client.get(address).status_code == 404


@pytest.mark.django_db
def test_search_engines_are_kept_out_of_the_admin_and_of_a_demonstration(client, settings):
    settings.DEMONSTRATION = False
    real = client.get("/robots.txt").content.decode()
    settings.DEMONSTRATION = True

    assert "Disallow: /admin/\n" in real
    assert f"Sitemap: {settings.SITE_ORIGIN}/sitemap.xml\n" in real
    assert client.get("/robots.txt").content.decode() == "User-agent: *\nDisallow: /\n"


@pytest.mark.django_db
def test_whoever_finds_a_hole_reads_where_to_report_it(client, settings):
    settings.SECURITY_EMAIL = "security@example.org"

    text = client.get("/.well-known/security.txt").content.decode()

    lines = dict(line.split(": ", 1) for line in text.splitlines())
    assert lines["Contact"] == "mailto:security@example.org"
    left = datetime.fromisoformat(lines["Expires"]) - timezone.now()
    assert timedelta(0) < left < timedelta(days=365)  # as RFC 9116 asks
