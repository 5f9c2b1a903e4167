"""Finds the page of an address with one query or none, where stock routing walks the tree.

Wagtail's own view then serves it, so that its hooks, view restrictions and
signals work as everywhere. Previews do not come by here.
"""

from django.http import Http404, HttpResponsePermanentRedirect
from django.utils.translation import get_language
from wagtail import views
from wagtail.url_routing import RouteResult

from alliance_site import caching, languages
from alliance_site import tree as trees


@caching.public
def serve(request, path):
    """Answer for a page of the tree, in the language of the address or honestly in the other."""
    tree = trees.current()
    language = get_language()
    request._wagtail_site = tree.site(request.get_host().partition(":")[0])
    root = tree.roots.get(language) or tree.roots.get(languages.other(language))
    if root is None:
        raise Http404
    found = _route(request, f"{root.url_path}{path}")
    if found is None:
        found = _route(request, languages.counterpart(f"{root.url_path}{path}", language))
        if found and (moved := _translated(found, language)):
            if moved == request.path:
                # Taken down a moment ago; the tree still has it.
                raise Http404
            return HttpResponsePermanentRedirect(moved)
    request._wagtail_route_for_request = found
    return views.serve(request, path)


def _translated(found, language):
    """Return where the page asked for by its slug of the other language stands in this one."""
    page, args, _kwargs = found
    if page.language != language and not args and languages.twin_path(page):
        return languages.address(page, language)
    return None


def _route(request, url_path):
    """Return Wagtail's route result for a path of the tree, or nothing."""
    tree = trees.current()
    if not url_path:
        return None
    if branch := tree.by_url_path.get(url_path):
        page = branch.page()
        return RouteResult(page) if page else None
    above, rest = _nearest(tree, url_path)
    if above is None:
        return None
    return _room(request, above, rest) or _held(above, url_path, rest)


def _nearest(tree, url_path):
    """Return the nearest branch above a path, and what of the path is left."""
    rest = []
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
        branch.model.get_resolver().resolve(f"/{'/'.join(rest)}/")
    except Http404:
        return None
    page = branch.page()
    return page.route(request, rest) if page else None


def _held(branch, url_path, rest):
    """Return one of the many pages that an index holds, by one look-up."""
    model = branch.model.holds_model()
    if model is None or len(rest) != 1:
        return None
    pages = model.objects.for_page() if hasattr(model.objects, "for_page") else model.objects
    page = languages.with_twin(trees.answered(pages.filter(url_path=url_path))).first()
    return RouteResult(page) if page else None


def let_read(callback):
    """Hear that all restrictions of a page were passed: whoever reads it may read its lists."""

    def serve_page(page, request, args, kwargs):
        trees.let_read(page)
        return callback(page, request, args, kwargs)

    return serve_page
