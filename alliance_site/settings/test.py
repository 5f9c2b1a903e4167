"""Settings of the tests: everything real, but quick passwords and letters into the outbox."""

import os

# Only the engine; ``tests/databases`` puts a copied database in its place.
os.environ["DATABASE_URL"] = {"sqlite": "sqlite:///:memory:", "postgresql": "postgres:///none"}[
    os.environ.get("TEST_ENGINE", "sqlite")
]

from alliance_site.settings.base import *  # noqa: F403
from alliance_site.settings.base import LOGGING, VAR

SECRET_KEY = "only-for-tests-and-long-enough-to-be-no-warning-in-any-check"
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
SITE_ORIGIN = "http://testserver"
WAGTAILADMIN_BASE_URL = SITE_ORIGIN
REQUIRE_SECOND_FACTOR = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
DELIVERY_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MEDIA_ROOT = str(VAR / "test-media")
PRIVATE_ROOT = str(VAR / "test-private")
STORAGES = {
    "default": {"BACKEND": "alliance_site.files.storage.WholeFiles"},
    "private": {
        "BACKEND": "alliance_site.files.storage.WholeFiles",
        "OPTIONS": {"location": PRIVATE_ROOT, "base_url": None},
    },
    "originals": {
        "BACKEND": "alliance_site.files.storage.WholeFiles",
        "OPTIONS": {"location": f"{PRIVATE_ROOT}/pictures", "base_url": None},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# A line for each page that a test makes would bury what went wrong.
LOGGING["loggers"]["wagtail"] = {"level": "WARNING"}
