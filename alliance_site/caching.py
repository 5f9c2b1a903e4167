"""The edition of all public pages, and what browsers and shared caches may keep of them.

Whatever changes a public page raises the edition. A copy of the same edition,
release, address and day is still good, and is said to be so before anything else runs.
"""

import hashlib
from functools import wraps
from itertools import count

from asgiref.local import Local
from django.conf import settings
from django.db import connection, transaction
from django.db.models import F
from django.db.models.signals import post_delete, post_save
from django.http import HttpResponseNotModified
from django.utils import timezone
from django.utils.http import parse_etags
from wagtail.models import DraftStateMixin
from wagtail.signals import (
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
    published,
    unpublished,
)

from alliance_site import registry, security

FOR_EVERYBODY = "public, max-age=60, stale-if-error=86400"
FOR_STAFF = "private, no-store"
FOR_NOBODY = "no-store"
READING = ("GET", "HEAD")

# What one request has read of the edition; nothing outside of a request.
_request = Local()
_not_yet_public = count(-1, -1)


def current_edition():
    """Return the number of the edition, read once per request.

    A transaction that has changed something public gets numbers of its own:
    nothing it sees may be kept for others, who see it only after the commit.
    """
    if _is_changing():
        return next(_not_yet_public)
    number = getattr(_request, "edition", None)
    if number is None:
        number = _read()
        if getattr(_request, "open", False):
            _request.edition = number
    return number


def let_pass(paths):
    """Let the rest of this request read what only those may read who have passed a restriction."""
    if getattr(_request, "open", False):
        _request.passed = paths


def passed():
    """Return the paths of the restrictions that this request has passed; outside of one, none."""
    return getattr(_request, "passed", ())


def raise_edition():
    """Begin a new edition after the commit, once however often a transaction asks for it."""
    if not _is_planned():
        transaction.on_commit(_raise, robust=True)


def _read():
    from alliance_site.models import Edition

    return Edition.objects.values_list("number", flat=True).first() or 1


def _raise():
    from alliance_site.models import Edition

    edition, _made = Edition.objects.get_or_create(pk=1)
    Edition.objects.filter(pk=edition.pk).update(number=F("number") + 1, changed_at=timezone.now())
    _request.edition = None


def _is_planned():
    return any(plan[1] is _raise for plan in connection.run_on_commit)


def _is_changing():
    # The transaction around a test is none that the site knows of.
    return _is_planned() and any(not block._from_testcase for block in connection.atomic_blocks)


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
        _request.open, _request.edition, _request.passed = True, None, ()
        try:
            if has_good_copy(request):
                response = HttpResponseNotModified()
                _let_everybody_keep(request, response)
                return response
            response = self.get_response(request)
            _say_who_may_keep(request, response)
            _answer_in_one_language(response)
            return response
        finally:
            _request.open, _request.edition, _request.passed = False, None, ()

    def process_view(self, request, view, args, kwargs):
        if getattr(view, "is_public", False) and request.method in READING:
            # Before the view reads anything: an older text may never get a newer mark.
            current_edition()


def has_good_copy(request):
    """Say whether a visitor holds the present state of what is asked for. One query, or none."""
    asked = request.headers.get("If-None-Match")
    if not asked or request.method not in READING or is_signed_in(request):
        return False
    return validator(request) in parse_etags(asked)


def validator(request):
    """Return the mark of the present state of an address; its path names the language."""
    parts = (
        current_edition(),
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


def listen():
    """Raise the edition with whatever is published; called once, when the apps are ready."""
    for signal in (
        *(page_published, page_unpublished, page_slug_changed, post_page_move),
        *(published, unpublished),
    ):
        signal.connect(_on_publication, dispatch_uid="edition")
    post_save.connect(_on_save, dispatch_uid="edition")
    post_delete.connect(_on_delete, dispatch_uid="edition")


def _on_publication(**_more):
    raise_edition()


def _on_save(instance, created=False, **_more):
    """Saving a draft changes nothing public, and autosave does it every half second."""
    if isinstance(instance, DraftStateMixin):
        if created and instance.live:
            raise_edition()
    elif _is_public(instance):
        raise_edition()


def _on_delete(instance, **_more):
    if isinstance(instance, DraftStateMixin) or _is_public(instance):
        raise_edition()


def _is_public(row):
    # The rows of a migration are of no model of ours, and the edition may have no table yet.
    in_migration = type(row).__module__ == "__fake__"
    return row._meta.label_lower in registry.public_models and not in_migration
