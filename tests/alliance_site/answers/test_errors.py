"""When something is wrong the reader gets a page that says what to do, never a bare line."""

import errno

import pytest
from django.db import InterfaceError, OperationalError
from django.test import Client

from alliance_site.answers import error_pages
from alliance_site.management.commands.write_error_pages import STATUSES
from alliance_site.search import results

pytestmark = pytest.mark.usefixtures("error_pages")


@pytest.fixture
def broken(monkeypatch):
    """Return a function that makes the search page fail in a way of one's choice."""

    def break_it(error):
        def fail(*_arguments):
            raise error

        monkeypatch.setattr(results, "find", fail)

    return break_it


def text(response):
    return response.content.decode()


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("status", [*STATUSES, "damaged"])
def test_error_pages_are_right_html_without_a_database(markup_errors, status, language):
    html = error_pages.html(status, language)

    assert f'<html lang="{language}"' in html
    assert "<h1>" in html
    assert markup_errors(html) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "asked_for", "language"),
    [
        ("/fr/rien/", "en", "fr"),
        ("/en/nothing/", "fr", "en"),
        ("/nothing.php", "fr", "fr"),
        ("/nothing.php", "de", "en"),
    ],
)
def test_the_address_decides_the_language_and_else_the_browser(
    client, address, asked_for, language
):
    response = client.get(address, headers={"Accept-Language": asked_for})

    assert response.status_code == 404
    assert f'<html lang="{language}"' in text(response)
    assert response.headers["Content-Language"] == language


@pytest.mark.django_db
def test_nobody_keeps_an_error(client):
    assert client.get("/en/nothing/").headers["Cache-Control"] == "no-store"


@pytest.mark.usefixtures("pages")
class TestWhatCannotBeRead:
    FOREIGN = "application/x-www-form-urlencoded; charset=utf-16"

    @pytest.mark.parametrize("form", ["/en/join/start/", "/accounts/login/", "/en/contact/write/"])
    @pytest.mark.parametrize("checked", [True, False])
    def test_a_form_in_a_foreign_encoding_gets_our_page(self, form, checked):
        address = Client().get(form).headers.get("Location", form)
        client = Client(enforce_csrf_checks=checked, raise_request_exception=False)
        client.cookies["csrftoken"] = "a" * 32

        response = client.generic("POST", address, b"\xff\xfea\x00", content_type=self.FOREIGN)

        assert response.status_code == 400
        assert '<main id="main">' in text(response)

    def test_a_form_in_broken_parts_gets_our_page(self, client):
        response = client.post(
            "/accounts/login/", b"--x\r\nbroken", content_type="multipart/form-data; boundary="
        )

        assert response.status_code == 400
        assert '<main id="main">' in text(response)

    def test_too_many_fields_get_our_page(self, client):
        answers = {f"field{number}": "" for number in range(10_001)}

        response = client.post("/accounts/login/", answers)

        assert response.status_code == 400
        assert '<main id="main">' in text(response)

    def test_too_much_text_is_told_from_what_cannot_be_read(self, client, settings):
        settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000

        response = client.post("/accounts/login/", {"login": "x" * 2000})

        assert response.status_code == 413
        assert "10 MB" in text(response)

    @pytest.mark.parametrize("host", ["elsewhere.example", "testserver:x", "a b"])
    def test_a_foreign_host_name_is_refused(self, client, host):
        response = client.get("/en/", headers={"Host": host})

        assert response.status_code == 400
        assert host not in text(response)

    def test_a_forwarded_host_name_changes_no_link(self, client):
        response = client.get("/en/", headers={"X-Forwarded-Host": "elsewhere.example"})

        assert response.status_code == 200
        assert "elsewhere.example" not in text(response)

    def test_a_form_of_another_site_is_told_what_to_do(self):
        client = Client(enforce_csrf_checks=True)

        response = client.post(
            "/accounts/login/", {"login": "x"}, headers={"Accept-Language": "en"}
        )

        assert response.status_code == 403
        assert "load the page again" in text(response)


@pytest.mark.django_db
class TestWhatBreaks:
    def test_a_mistake_of_ours_shows_nothing_of_it(self, client, broken):
        broken(ValueError("zq9x"))

        response = client.get("/en/search/?q=zq9x")

        assert response.status_code == 500
        assert "zq9x" not in text(response)
        assert "Traceback" not in text(response)

    @pytest.mark.parametrize(
        "error",
        [
            OperationalError("database is locked"),
            InterfaceError("connection already closed"),
            OSError(errno.ENOSPC, "No space left on device"),
        ],
    )
    def test_a_database_or_disk_that_fails_asks_to_come_back(self, client, broken, error):
        broken(error)

        response = client.get("/fr/search/?q=a")

        assert response.status_code == 503
        assert int(response.headers["Retry-After"]) > 0
        assert '<html lang="fr"' in text(response)

    def test_a_database_that_fails_before_any_view_asks_to_come_back(self, client, monkeypatch):
        def fail():
            raise OperationalError

        monkeypatch.setattr("alliance_site.caching.edition._read", fail)

        assert client.get("/en/", headers={"If-None-Match": '"x"'}).status_code == 503

    def test_any_other_mistake_of_the_disk_is_a_mistake_of_ours(self, client, broken):
        broken(OSError(errno.EACCES, "Permission denied"))

        assert client.get("/en/search/?q=a").status_code == 500
