"""A real site starts complete or says what is missing; the document knows every variable."""

import os
import re
import subprocess
import sys

import pytest
from django.conf import settings

from tests.support.sources import ROOT, modules, text

COMPLETE = {
    "SECRET_KEY": "only-for-this-test-and-long-enough-to-be-no-warning-in-any-check",
    "SITE_ORIGIN": "https://alliance.example",
    "DATABASE_URL": "postgres:///alliance",
    "CACHE_URL": "rediscache://127.0.0.1:6379/1",
    "EMAIL_URL": "smtp+tls://user:word@mail.example:587",
    "DEFAULT_FROM_EMAIL": "taskforce@alliance.example",
    "TASK_FORCE_EMAIL": "taskforce@alliance.example",
    "RELEASE": "1",
}
READ = re.compile(r"""\benv\.\w+\(\s*"(\w+)"|\benviron(?:\.get\(|\[)"(\w+)""")
# Set by our own code for the programs that it starts, or part of every machine.
NOT_OURS = {"DJANGO_SETTINGS_MODULE", "DJANGO_ALLOW_ASYNC_UNSAFE", "HOME", "DATABASE_URL_FILE"}
# What a test tells the server that it starts itself.
NOT_OURS |= {"DATABASE_OF_THE_TEST", "FILES_OF_THE_TEST"}


def production(expression="'started'", kind="production", **environment):
    """Start Python on settings of a kind and return how that went."""
    code = f"from django.conf import settings; settings.DEBUG; print({expression})"
    surroundings = {"PATH": os.defpath, "PYTHONDONTWRITEBYTECODE": "1"}
    surroundings |= {"DJANGO_SETTINGS_MODULE": f"alliance_site.settings.{kind}"}
    return subprocess.run(
        [sys.executable, "-c", code],
        env=surroundings | environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
    )


def test_production_starts_with_what_it_needs():
    assert production(**COMPLETE).stdout == "started\n"


def test_production_names_everything_that_is_missing_at_once():
    answer = production()

    assert answer.returncode
    assert all(name in answer.stderr.splitlines()[-1] for name in COMPLETE)


@pytest.mark.parametrize("name", COMPLETE)
def test_production_does_not_start_without(name):
    answer = production(**{key: value for key, value in COMPLETE.items() if key != name})

    assert answer.stderr.splitlines()[-1].endswith(f"Set in the environment: {name}.")


@pytest.mark.parametrize(
    ("name", "value"),
    [("SECRET_KEY", "short"), ("SITE_ORIGIN", "http://alliance.example")],
)
def test_production_refuses_what_is_not_safe(name, value):
    answer = production(**COMPLETE | {name: value})

    assert answer.returncode
    assert name in answer.stderr.splitlines()[-1]


def test_a_secret_may_come_from_a_file(tmp_path):
    file = tmp_path / "key"
    file.write_text("f" * 60)
    rest = {name: value for name, value in COMPLETE.items() if name != "SECRET_KEY"}

    answer = production("settings.SECRET_KEY", SECRET_KEY_FILE=str(file), **rest)

    assert answer.stdout == "f" * 60 + "\n"


@pytest.mark.parametrize(
    ("kind", "email_url", "delivered_by"),
    [
        ("production", COMPLETE["EMAIL_URL"], "django.core.mail.backends.smtp.EmailBackend"),
        ("demonstration", "", "alliance_site.outbox.eml_files.EmailBackend"),
        ("demonstration", COMPLETE["EMAIL_URL"], "django.core.mail.backends.smtp.EmailBackend"),
    ],
)
def test_messages_lie_in_the_outbox_and_leave_as_is_said(kind, email_url, delivered_by):
    names = "settings.EMAIL_BACKEND, settings.DELIVERY_BACKEND"
    given = {"EMAIL_URL": email_url} if email_url else {}

    answer = production(names, kind, **(COMPLETE if kind == "production" else given))

    assert answer.stdout.split() == ["alliance_site.outbox.backend.EmailBackend", delivered_by]


def test_nobody_switches_debugging_on_in_production():
    assert production("settings.DEBUG", DEBUG="on", **COMPLETE).stdout == "False\n"


def test_cookies_of_production_belong_to_one_host_over_tls():
    names = "settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME"
    flags = "settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_SECURE"

    answer = production(f"{names}, {flags}", **COMPLETE)

    assert answer.stdout.split() == ["__Host-sessionid", "__Host-csrftoken", "True", "True"]


def test_only_a_server_with_a_fixed_number_of_threads_keeps_its_connections():
    """``runserver`` has a thread for each visitor, and never closes what one leaves open."""
    age, postgresql = "settings.DATABASES['default'].get('CONN_MAX_AGE', 0)", "postgres:///alliance"

    assert production(age, "demonstration", DATABASE_URL=postgresql).stdout == "0\n"
    assert production(age, **COMPLETE).stdout == "60\n"


def test_files_of_applicants_lie_outside_of_what_is_served():
    assert not settings.PRIVATE_ROOT.startswith(f"{settings.MEDIA_ROOT}/")
    assert settings.STORAGES["private"]["OPTIONS"]["base_url"] is None


def test_the_document_knows_every_variable_and_no_other():
    sources = [*modules("alliance_site", "membership", "news", "tests"), ROOT / "dev"]
    read = {
        name for path in sources for found in READ.findall(text(path)) for name in found if name
    }
    written = re.findall(r"^\| `([A-Z_]+)` \|", text(ROOT / "docs/configuration.md"), re.MULTILINE)

    assert len(written) == len(set(written))
    assert set(written) == read - NOT_OURS
