"""What programs read in the head of a page: canonical address, languages, sharing."""

from django import template
from django.conf import settings
from django.utils.translation import get_language

from alliance_site import languages

register = template.Library()


@register.inclusion_tag("alliance_site/_head_links.html", takes_context=True)
def head_links(context):
    """Print the canonical address, the ``hreflang`` of real translations, and Open Graph.

    A text shown in the other language for want of a translation names its own
    address as canonical and no alternates: it is not a page of this language.
    """
    page, request = context.get("page"), context.get("request")
    rest = context.get("rest", "")
    if not hasattr(page, "url_path") or not page.pk:
        return _without_page(context, request)
    both = bool(rest) or bool(languages.twin_path(page))
    codes = [code for code, _name in settings.LANGUAGES if both or code == page.language]
    reader = get_language() if both else page.language
    addresses = {code: _whole(f"{languages.address(page, code)}{rest}") for code in codes}
    return {
        "canonical": addresses.get(reader) or _whole(languages.address(page)),
        "alternates": addresses if both else {},
        "title": context.get("title") or page.title,
        "description": getattr(page, "teaser", "") or page.search_description,
        "kind": "article" if hasattr(page, "written_on") else "website",
        "language": reader,
        "picture": None if getattr(page, "grave", False) else getattr(page, "picture", None),
        "origin": settings.SITE_ORIGIN,
    }


def _without_page(context, request):
    match = getattr(request, "resolver_match", None)
    if match is None or match.kwargs:
        # No address of its own to name: an error page, or one whose address carries a key.
        return {}
    links = {link.code: _whole(link.url) for link in languages.links(request)}
    return {"canonical": _whole(request.path), "alternates": links, "language": get_language()}


def _whole(path):
    return f"{settings.SITE_ORIGIN}{path}"
