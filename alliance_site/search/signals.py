"""Keeps the rows of the search in step with what is published, closed, moved and deleted."""

from django.db.models.signals import post_delete, post_save
from wagtail.models import DraftStateMixin, Page, PageViewRestriction
from wagtail.signals import (
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
    published,
    unpublished,
)

from alliance_site.models import SearchRow
from alliance_site.search import index
from alliance_site.search.rows import key_of


def listen():
    """Keep the rows in step with what is published; called once, when the apps are ready.

    After the edition is told, so that nothing is read here of the edition before.
    """
    for signal in (published, unpublished):
        signal.connect(_changed, dispatch_uid="search")
    page_published.connect(_page_published, dispatch_uid="search")
    for signal in (page_unpublished, post_page_move, page_slug_changed):
        signal.connect(_changed_with_all_below, dispatch_uid="search")
    for signal in (post_save, post_delete):
        signal.connect(_restricted, sender=PageViewRestriction, dispatch_uid="search")
    post_delete.connect(_deleted, dispatch_uid="search")


def _changed(instance, **_more):
    # Pages have signals of their own.
    if not isinstance(instance, Page):
        index.refresh(instance)


def _page_published(instance, **_more):
    if _was_found(instance):
        index.refresh(instance)
    else:
        _changed_with_all_below(instance)


def _was_found(page):
    """Say whether a page, or of a home page whatever is below it, could be found until now."""
    rows = SearchRow.objects.filter(language=page.locale.language_code)
    if page.depth == 2:
        return rows.filter(key__startswith="page:").exists()
    return rows.filter(key=key_of(page)).exists()


def _changed_with_all_below(instance, **_more):
    """Write the rows of a page that has opened, closed or moved, and of what stands with it."""
    bears_others = instance.numchild or hasattr(instance.specific_class, "get_resolver")
    index.refresh(None if bears_others or instance.aliases.exists() else instance.specific)


def _restricted(instance, **_more):
    # A page that is being deleted takes its restriction along, and loses its rows by itself.
    if page := Page.objects.filter(pk=instance.page_id).first():
        _changed_with_all_below(page)


def _deleted(instance, **_more):
    if isinstance(instance, (Page, DraftStateMixin)):
        SearchRow.objects.filter(key=key_of(instance)).delete()
