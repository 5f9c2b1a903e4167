"""A real installation. It does not start before it has what it must have, and says what that is."""

from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from alliance_site.settings import base
from alliance_site.settings.base import *  # noqa: F403

NEEDED = (
    "SECRET_KEY",
    "SITE_ORIGIN",
    "DATABASE_URL",
    "CACHE_URL",
    "EMAIL_URL",
    "DEFAULT_FROM_EMAIL",
    "TASK_FORCE_EMAIL",
    "RELEASE",
)
missing = [name for name in NEEDED if not base.env.str(name, default="")]
if missing:
    raise ImproperlyConfigured(f"Set in the environment: {', '.join(missing)}.")
if len(base.SECRET_KEY) < 50:
    raise ImproperlyConfigured("SECRET_KEY must have at least 50 characters.")
if not base.SITE_ORIGIN.startswith("https://"):
    raise ImproperlyConfigured("SITE_ORIGIN must begin with https://.")

DEBUG = False
# Only here: a server for trying has a thread for each visitor and never closes its connection.
base.DATABASES["default"]["CONN_MAX_AGE"] = base.env.int("DATABASE_CONNECTION_SECONDS", default=60)
ALLOWED_HOSTS = base.env.list("ALLOWED_HOSTS", default=[urlsplit(base.SITE_ORIGIN).hostname])
CSRF_TRUSTED_ORIGINS = [base.SITE_ORIGIN]

SECURE_SSL_REDIRECT = True
# Asked for from the same machine, past the proxy.
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 2 * 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-sessionid"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrftoken"

LOGGING = base.LOGGING | {
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}}
}
STORAGES = base.STORAGES | {
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
}
MIDDLEWARE = [
    *base.MIDDLEWARE[:3],
    "whitenoise.middleware.WhiteNoiseMiddleware",
    *base.MIDDLEWARE[3:],
]
