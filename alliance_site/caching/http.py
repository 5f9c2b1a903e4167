"""What browsers and shared caches may keep of the public pages.

A copy of the same edition, release, address and day is still good, and is said to be so
before anything else runs.
"""

import hashlib
from functools import wraps

from django.conf import settings
from django.http import HttpResponseNotModified
from django.utils import timezone
from django.utils.http import parse_etags

from alliance_site.answers import security
from alliance_site.caching import edition

FOR_EVERYBODY = "public, max-age=60, stale-if-error=86400"
FOR_STAFF = "private, no-store"
FOR_NOBODY = "no-store"
READING = ("GET", "HEAD")


def public(view):
    """Mark a view whose answers everybody may keep; those of all others are not to be stored."""

    @wraps(view)
    def marked(*args, **kwargs):
        return view(*args, **kwargs)

    marked.is_public = True
    return marked


class EditionMiddleware:
    """Answer 304 before routing where a copy is good, and say of every answer who may keep it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if security.is_within_another(request):
            return self.get_response(request)
        with edition.one_request():
            if has_good_copy(request):
                response = HttpResponseNotModified()
                _let_everybody_keep(request, response)
                return response
            response = self.get_response(request)
            _say_who_may_keep(request, response)
            _answer_in_one_language(response)
            return response

    def process_view(self, request, view, args, kwargs):
        if getattr(view, "is_public", False) and request.method in READING:
            # Before the view reads anything: an older text may never get a newer mark.
            edition.current_edition()


def has_good_copy(request):
    """Say whether a visitor holds the present state of what is asked for. One query, or none."""
    asked = request.headers.get("If-None-Match")
    if not asked or request.method not in READING or is_signed_in(request):
        return False
    return validator(request) in parse_etags(asked)


def validator(request):
    """Return the mark of the present state of an address; its path names the language."""
    parts = (
        edition.current_edition(),
        settings.RELEASE,
        request.get_host(),
        request.get_full_path(),
        timezone.localdate(),
    )
    digest = hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()
    return f'W/"{digest[:32]}"'


def is_signed_in(request):
    return settings.SESSION_COOKIE_NAME in request.COOKIES


def _say_who_may_keep(request, response):
    match = request.resolver_match
    if match is None and response.has_header("Cache-Control"):
        return  # a file that never came to a view
    public_answer = (
        getattr(match and match.func, "is_public", False)
        and request.method in READING
        and response.status_code in (200, 301)
        and not response.cookies
    )
    said = response.get("Cache-Control", "")
    if public_answer and "no-store" not in said and "private" not in said:
        if is_signed_in(request):
            response["Cache-Control"] = FOR_STAFF
        else:
            _let_everybody_keep(request, response)
    elif "no-store" not in said and (not said or is_signed_in(request)):
        response["Cache-Control"] = FOR_STAFF if is_signed_in(request) else FOR_NOBODY


def _let_everybody_keep(request, response):
    response["Cache-Control"] = FOR_EVERYBODY
    response["X-Accel-Expires"] = str(settings.PROXY_KEEP_SECONDS)
    if response.status_code != 301:
        response["ETag"] = validator(request)


def _answer_in_one_language(response):
    """What may be kept is the same whatever language the browser would like."""
    kept = "no-store" not in response["Cache-Control"]
    if kept and response.get("Vary") == "Accept-Language":
        del response["Vary"]
