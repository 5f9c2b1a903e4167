"""What every answer says about itself to the browser, and what the admin refuses to read.

Three content policies: the public site runs no inline script and no inline style;
the pages for signing in show one drawing from a ``data:`` address; Wagtail's
admin needs both inline, and stays on its own path for that reason.
"""

import logging
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.exceptions import (
    FieldError,
    SuspiciousOperation,
    ValidationError,
)
from django.db import DataError
from django.utils.datastructures import MultiValueDictKeyError

from alliance_site.answers import error_pages

logger = logging.getLogger(__name__)

ADMIN = "/admin/"
ACCOUNTS = "/accounts/"
FILES = ("/media/", "/documents/")

CLOSED = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "object-src": "'none'",
    "frame-ancestors": "'none'",
}
# The drawing that an authenticator app reads.
SIGNING_IN = CLOSED | {"img-src": "'self' data:"}
ADMINISTRATION = CLOSED | {
    "script-src": "'self' 'unsafe-inline'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "frame-src": "'self'",
    "frame-ancestors": "'self'",
}
FILE = {"default-src": "'none'", "frame-ancestors": "'none'", "sandbox": ""}

FEATURES = (
    *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer"),
    *("microphone", "midi", "payment", "usb"),
)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in FEATURES),
}


class SecurityHeadersMiddleware:
    """Put the headers on every answer: pages, feeds, redirects, errors, 304. Outermost of all."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if is_within_another(request):
            return response
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        policy = policy_for(request.path_info)
        response.headers.setdefault("Content-Security-Policy", written(policy))
        if has_key(request):
            response.headers["Referrer-Policy"] = "no-referrer"
        response.headers.setdefault("Referrer-Policy", settings.SECURE_REFERRER_POLICY)
        if policy is CLOSED and not media_origin():
            # With this, a picture from another host that does not ask for it would stay away.
            response.headers.setdefault("Cross-Origin-Embedder-Policy", "require-corp")
        return response


def is_within_another(request):
    """Say whether Wagtail makes this request itself, for a preview in an answer of the admin."""
    return getattr(request, "is_dummy", False)


def policy_for(path):
    if path.startswith(ADMIN):
        return ADMINISTRATION
    if path.startswith(ACCOUNTS):
        return SIGNING_IN
    return FILE if path.startswith(FILES) else CLOSED


def written(policy):
    """Return a policy as its header, with the host of pictures where they have one of their own."""
    origin = media_origin()
    if origin and "img-src" in policy:
        policy = policy | {"img-src": f"{policy['img-src']} {origin}"}
    return "; ".join(f"{name} {value}".strip() for name, value in policy.items())


def media_origin():
    """Return scheme and host of the pictures, or nothing where the site serves them itself."""
    address = urlsplit(settings.MEDIA_URL)
    return f"{address.scheme}://{address.netloc}" if address.netloc else ""


def has_key(request):
    """Say whether an address carries a key; such an address is told to nobody."""
    match = request.resolver_match
    return bool(match and "key" in match.kwargs)


class ReadableAddressMiddleware:
    """Refuse an address of the admin with a sign that PostgreSQL cannot even be asked for.

    Wagtail hands what stands there to the database as it is. Public pages pass over the sign.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        asked = request.path_info + unquote(request.META.get("QUERY_STRING", ""))
        if request.path_info.startswith(ADMIN) and "\x00" in asked:
            raise SuspiciousOperation("An address with a character that is none.")
        return self.get_response(request)


# What values raise that no page of the admin sends, wherever they are put to use.
FORGED = (ValueError, OverflowError, ValidationError, DataError, FieldError, MultiValueDictKeyError)
# What a form raises that was sent without a single field.
EMPTY = (AttributeError, LookupError, TypeError)


class ForgedRequestMiddleware:
    """Answer 400 where the admin stumbles over an address or form that none of its pages sends.

    Wagtail puts what is asked for to use as it is. The log has the error, should it be ours.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not request.path_info.startswith(ADMIN) or is_within_another(request):
            return None
        if not isinstance(exception, FORGED if brings_values(request) else ()) and not (
            is_empty_form(request) and isinstance(exception, EMPTY)
        ):
            return None
        logger.error("Not understood: %s", request.path_info, exc_info=exception)
        return error_pages.bad_request(request)


def brings_values(request):
    """Say whether a request has more to it than the address of a row."""
    in_path = [value for value in request.resolver_match.kwargs.values() if isinstance(value, str)]
    return bool(in_path or request.GET or request.method == "POST")


def is_empty_form(request):
    return request.method == "POST" and not set(request.POST) - {"csrfmiddlewaretoken", "next"}
