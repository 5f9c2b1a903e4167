"""Finds the page of an address with one query or none, where stock routing walks the tree.

Wagtail's own view then serves it, so that its hooks, view restrictions and
signals work as everywhere. Previews do not come by here.
"""

from urllib.parse import quote, unquote

from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.utils.translation import get_language
from wagtail import hooks
from wagtail.url_routing import RouteResult
from wagtail.views import serve_chain

from alliance_site.caching import http
from alliance_site.pages import languages, page_tree


def serves_pages(view):
    """Mark a view that finds a page of the tree by what stands below the language."""
    view.serves_pages = True
    return view


@serves_pages
@http.public
def serve(request, path):
    """Answer for a page of the tree, in the language of the address or honestly in the other."""
    language = get_language()
    # Should something in it be damaged, the answer speaks of this page, not of the site.
    request.asks_for_page = True
    found = find(request, path)
    if found is None:
        raise Http404
    if moved := _translated(request, found, language):
        if unquote(moved).partition("?")[0] == request.path:
            if found.below:
                # Of what is not translated, such as the calendar file of an event.
                own = languages.address(found.page, found.page.language)
                return HttpResponseRedirect(f"{own}{quote(found.below)}".rstrip("/"))
            # Taken down a moment ago; the tree still has it.
            raise Http404
        return HttpResponsePermanentRedirect(moved)
    return answer(request, *found)


def answer(request, page, args, kwargs):
    """Let a page answer as Wagtail's own view does once it has found it, hooks and all."""
    serve_page = serve_chain
    for wrap in reversed(hooks.get_hooks("on_serve_page")):
        serve_page = wrap(serve_page)
    for look in hooks.get_hooks("before_serve_page"):
        if isinstance(response := look(page, request, args, kwargs), HttpResponse):
            return response
    return serve_page(page, request, args, kwargs)


def find(request, path):
    """Return Wagtail's route result for what stands below the language of a reader, or nothing."""
    language, roots = get_language(), page_tree.current().roots
    root = roots.get(language) or roots.get(languages.other(language))
    if root is None:
        return None
    own = f"{root.url_path}{path}"
    # The second one is where the other language keeps it.
    asked = [each for each in (own, languages.counterpart(own, language)) if each]
    for url_path in asked:
        if found := _route(request, url_path, asked):
            # What of the address is a route of the page.
            is_page = found.page.url_path in asked
            found.below = "" if is_page else url_path.removeprefix(found.page.url_path)
            return found
    return None


def path_of(match):
    """Return what a match of an address asks for below its language; nothing if of no page."""
    if not getattr(match.func, "serves_pages", False):
        return None
    path = "".join((*match.args, *match.kwargs.values()))
    return path if not path or path.endswith("/") else f"{path}/"


def _translated(request, found, language):
    """Return where the page asked for by its slug of the other language stands in this one."""
    page = found.page
    if page.language == language or not languages.translation_path(page):
        return None
    address = f"{languages.address(page, language)}{quote(found.below)}"
    address = address if request.path.endswith("/") else address.rstrip("/")
    query = request.META.get("QUERY_STRING", "")
    return f"{address}?{query}" if query else address


def _route(request, url_path, asked):
    """Return Wagtail's route result for a path of the tree, or nothing."""
    tree = page_tree.current()
    if branch := tree.by_url_path.get(url_path):
        page = branch.page()
        return RouteResult(page) if page else None
    above, rest = nearest(url_path)
    if above is None:
        return None
    return _room(request, above, rest) or _held(above, rest, asked)


def nearest(url_path):
    """Return the nearest branch above a path of the tree, and what of the path is left."""
    tree, rest = page_tree.current(), []
    while url_path.count("/") > 2:
        parent, slug = url_path.rstrip("/").rsplit("/", 1)
        rest.insert(0, slug)
        url_path = f"{parent}/"
        if branch := tree.by_url_path.get(url_path):
            return branch, rest
    return None, rest


def _room(request, branch, rest):
    """Return the route of a page that answers for addresses below its own, such as a feed."""
    if not hasattr(branch.model, "get_resolver"):
        return None
    try:
        match = branch.model.get_resolver().resolve(f"/{'/'.join(rest)}/")
    except Http404:
        return None
    page = branch.page()
    if page is None or not page.has_below(**match.kwargs):
        return None
    return page.route(request, rest)


def _held(branch, rest, asked):
    """Return one of the many pages that an index holds, by one look-up in both languages."""
    model = branch.model.holds_model()
    if model is None or len(rest) != 1:
        return None
    pages = model.objects.for_page() if hasattr(model.objects, "for_page") else model.objects
    found = languages.with_translation_path(page_tree.answered(pages.filter(url_path__in=asked)))
    page = min(found, key=lambda each: asked.index(each.url_path), default=None)
    return RouteResult(page) if page else None


def let_read(callback):
    """Hear that all restrictions of a page were passed: whoever reads it may read its lists."""

    def serve_page(page, request, args, kwargs):
        page_tree.let_read(page)
        return callback(page, request, args, kwargs)

    return serve_page
