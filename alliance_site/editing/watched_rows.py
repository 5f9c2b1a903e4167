"""Where the admin changes what others may do or all visitors find, the log tells what changed."""

from typing import NamedTuple

from django.contrib.auth.models import Group
from django.db.models import Model
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Locale, Page, Site

from alliance_site.editing import row_changes
from alliance_site.models import Frame, LegacyAddress

# By the name of the part of the admin.
WATCHED = {
    "wagtailusers_groups": Group,
    "wagtailsites": Site,
    "wagtaillocales": Locale,
    "wagtailredirects": Redirect,
    "redirect-import": Redirect,
    "wagtailadmin_collections": Collection,
    "wagtailsnippets_alliance_site_frame": Frame,
    "old-addresses": LegacyAddress,
    "page-privacy": Page,
}


class Watched(NamedTuple):
    """What is to be compared: the row an address names, or the newest where it names none."""

    rows: type[Model]
    key: str | int | None
    row: Model | None
    facts: dict


class WatchedRowsMiddleware:
    """Compares a row before and after somebody changes it, makes it or deletes it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if watched := getattr(request, "watched", None):
            compare(watched, request.user)
        return response

    def process_view(self, request, view, args, kwargs):
        match = request.resolver_match
        model = WATCHED.get(match.namespace or match.url_name)
        if model and request.method == "POST" and request.user.is_authenticated:
            key = next((each for each in (*args, *kwargs.values()) if str(each).isdigit()), None)
            request.watched = look(model, key)


def look(model, key):
    rows = model._base_manager
    row = rows.filter(pk=key).first() if key else rows.order_by("-pk").first()
    return Watched(model, key, row, row_changes.facts(row) if key else {})


def compare(watched, user):
    if not watched.key:
        for row in made_since(watched):
            row_changes.tell(row, {}, row_changes.facts(row), by=user)
    elif watched.row:
        now = look(watched.rows, watched.key)
        row_changes.tell(now.row or watched.row, watched.facts, now.facts, by=user)


def made_since(watched):
    """Return the rows that were made: one by a form, or as many as an imported table has."""
    rows = watched.rows._base_manager.order_by("pk")
    return rows.filter(pk__gt=watched.row.pk) if watched.row else rows
