"""The edition of all public pages: one number, raised by whatever changes one of them."""

from contextlib import contextmanager

from asgiref.local import Local
from django.db import connection, transaction
from django.db.models import F
from django.db.models.signals import post_delete, post_save
from django.utils import timezone
from wagtail.models import DraftStateMixin
from wagtail.signals import (
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
    published,
    unpublished,
)

from alliance_site import registry
from alliance_site.caching.models import Edition

# Models without drafts whose rows stand on public pages, beside those that apps name.
PUBLIC_MODELS = {
    "alliance_site.allianceimage",
    "alliance_site.legacyaddress",
    "wagtailcore.locale",
    "wagtailcore.pageviewrestriction",
    "wagtailcore.site",
    "wagtaildocs.document",
    "wagtailredirects.redirect",
}
# What one request has read of the edition; nothing outside of a request.
_request = Local()


def current_edition():
    """Return the number of the edition, read once per request; see ``is_changing``."""
    number = getattr(_request, "edition", None)
    if number is None:
        number = _read()
        if getattr(_request, "open", False):
            _request.edition = number
    return number


def is_changing():
    """Say whether this transaction has changed something public.

    Nothing that is read in it may be kept for others, who see it only after the commit.
    """
    return _is_planned() and _is_in_transaction()


def let_pass(paths):
    """Let the rest of this request read what only those may read who have passed a restriction."""
    if getattr(_request, "open", False):
        _request.passed = paths


def passed():
    """Return the paths of the restrictions that this request has passed; outside of one, none."""
    return getattr(_request, "passed", ())


@contextmanager
def one_request():
    """Read the edition once, and forget with the request what it has passed."""
    _request.open, _request.edition, _request.passed = True, None, ()
    try:
        yield
    finally:
        _request.open, _request.edition, _request.passed = False, None, ()


def raise_edition():
    """Begin a new edition after the commit, once however often a transaction asks for it."""
    if not _is_planned():
        transaction.on_commit(_raise, robust=True)


def _read():
    return Edition.objects.values_list("number", flat=True).first() or 1


def _raise():
    edition, _made = Edition.objects.get_or_create(pk=1)
    Edition.objects.filter(pk=edition.pk).update(number=F("number") + 1, changed_at=timezone.now())
    _request.edition = None


def _is_planned():
    return any(plan[1] is _raise for plan in connection.run_on_commit)


def _is_in_transaction():
    return connection.in_atomic_block


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
    known = PUBLIC_MODELS | registry.public_models
    return row._meta.label_lower in known and not in_migration
