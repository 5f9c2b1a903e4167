"""What every answer says about itself to the browser, and what the admin refuses to read.

Three content policies: the public site runs no inline script and no inline style;
the pages for signing in show one drawing from a ``data:`` address; Wagtail's
admin needs both inline, and stays on its own path for that reason.
"""

import logging
from urllib.parse import urlsplit

from django.conf import settings

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
        response.headers.setdefault("Content-Security-Policy", header_of(policy))
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


def header_of(policy):
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
