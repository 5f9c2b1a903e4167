"""Where what was published stands now: renamed, moved, or pointed elsewhere by an editor.

Wagtail keeps the rows and makes one for each page that was public when its address changed.
Here they are read so that both languages, whatever stands below a page, and rows that lead to
further rows come to one answer in one step. A page that is there is never asked about.
"""

from urllib.parse import quote, unquote, urlsplit

from django.conf import settings
from django.db import transaction
from django.http import HttpResponsePermanentRedirect, HttpResponseRedirect
from django.utils.translation import get_language_from_path
from wagtail.contrib.redirects.models import Redirect

from alliance_site.caching import http
from alliance_site.pages import languages, page_tree, serving
from alliance_site.pages.redirects.old_paths import LONGEST, names_of
from alliance_site.pages.redirects.taken_paths import stands

MOST_STEPS = 10


class RedirectMiddleware:
    """Lead on where nothing is found, before anybody adds a slash or a language."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code == 404 and request.method in http.READING:
            return _answer(request) or response
        return response


def _answer(request):
    found = lead(request, request.path, request.META.get("QUERY_STRING", ""))
    if found is None:
        return None
    address, is_permanent = found
    kind = HttpResponsePermanentRedirect if is_permanent else HttpResponseRedirect
    return kind(address)


def lead(request, path, query=""):
    """Return where a path leads in the end, and whether for good; nothing for one that does not.

    Neither is told of a page that this visitor may not read.
    """
    is_permanent, seen = True, set()
    while len(seen) < MOST_STEPS and path.rstrip("/") not in seen:
        seen.add(path.rstrip("/"))
        row, address = _step(request, path, query)
        if row is None:
            return None
        is_permanent = is_permanent and row.is_permanent
        address = address.removeprefix(settings.SITE_ORIGIN)
        parts = urlsplit(address)
        path, query = unquote(parts.path), parts.query
        if parts.netloc or stands(request, path):
            return address, is_permanent
    return None


def _step(request, path, query):
    """Return the row that knows most of a path, and the address it leads to."""
    known = {}
    asked = list(_candidates(path, query))
    rows = Redirect.get_for_site(page_tree.current().site(request.get_host().partition(":")[0]))
    # One of the site itself goes before one of all sites.
    rows = rows.filter(old_path__in=[each[0] for each in asked]).order_by("-site_id")
    for row in rows.select_related("redirect_page"):
        known.setdefault(row.old_path, row)
    for old_path, rest, language, with_query in asked:
        row = known.get(old_path)
        if row and (address := _target(request, row, rest, language)):
            return row, address if with_query or not query else _with_query(address, query)
    return None, ""


def _candidates(path, query):
    """Yield what a row may call a path, whole or in part, in its language and in the other."""
    if "\x00" in path or len(path) > LONGEST:
        return
    if query:
        yield from ((name, "", None, True) for name in names_of(path, query))
    whole = path.removesuffix("/") or "/"
    above, rest = whole, ""
    # The language alone is not part of a page's address.
    while above == whole or above.count("/") > 1:
        yield from ((name, rest, None, False) for name in names_of(above))
        for other in _in_other_language(above):
            yield other, rest, get_language_from_path(f"{above}/"), False
        above, _slash, last = above.rpartition("/")
        rest = f"{last}/{rest}"


def _in_other_language(path):
    """Yield what a path is called in the other language, under each name its section had there."""
    language = get_language_from_path(f"{path}/")
    url_path = language and languages.counterpart_of_address(f"{path}/", language)
    if not url_path:
        return
    other = languages.other(language)
    yield Redirect.normalise_path(languages.address_of_path(url_path, other, other))
    section, below = serving.nearest(url_path)
    if section and section.depth > 2:
        rows = Redirect.objects.filter(redirect_page=section.pk, automatically_created=True)
        for former in rows.values_list("old_path", flat=True):
            yield f"{former}/{'/'.join(below)}"


def _target(request, row, rest, language):
    """Return where a row leads for a reader of a language, with what stood below its path.

    A language is named where the row has the other one's path. What an editor wrote is meant for
    the path it names.
    """
    if language and not row.automatically_created:
        return ""
    if row.redirect_page is None:
        return "" if rest else row.redirect_link
    page = row.redirect_page.specific
    if not hasattr(page, "language") or not page_tree.may_read(request, page):
        return ""
    route = row.redirect_page_route_path.lstrip("/")
    address = languages.address(page, language)
    whole = f"{address}{route}{quote(rest)}"
    if "." in whole.rstrip("/").rpartition("/")[2]:
        return whole.rstrip("/")  # a calendar has no slash at its end
    return whole


def _with_query(address, query):
    return address if "?" in address else f"{address}?{query}"


@transaction.atomic
def follow(page, old_route, new_route):
    """Let what stood below a page at a route of its own be found at another one."""
    rows = Redirect.objects.filter(automatically_created=True, redirect_page=page)
    rows.filter(redirect_page_route_path=f"/{old_route}/").update(
        redirect_page_route_path=f"/{new_route}/"
    )
    above = languages.address(page)
    ends = [Redirect.normalise_path(f"{above}{route}") for route in (old_route, new_route)]
    rows.filter(old_path__in=ends).delete()
    Redirect.add_redirect(
        ends[0], page, page_route_path=f"/{new_route}/", automatically_created=True
    )
