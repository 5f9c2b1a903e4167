"""The list of all public pages for search engines, both languages, each under its own address.

A file may name 50,000 addresses; where there are more, it names further files instead.
"""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.xmlutils import SimplerXMLGenerator
from wagtail.models import Page

from alliance_site import registry
from alliance_site.caching import http, per_edition
from alliance_site.pages import languages, omissions, page_tree

NAMESPACES = {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"}
MOST = 50_000


@http.public
def answer(request):
    """Answer with all addresses, or with the addresses of the files that have them."""
    files = parts()
    return _response(files[0] if len(files) == 1 else _index(len(files)))


@http.public
def answer_part(request, number):
    files = parts()
    if len(files) == 1 or not 1 <= number <= len(files):
        raise Http404
    return _response(files[number - 1])


def _response(content):
    return HttpResponse(content, content_type="application/xml; charset=utf-8")


@per_edition.for_edition
def parts():
    """Return the files, one where that is enough, written once per edition."""
    found = list(_entries())
    starts = range(0, len(found), MOST) or [0]
    return tuple(_xml("urlset", "url", found[start : start + MOST]) for start in starts)


def _index(number):
    files = [(reverse("sitemap_part", args=[each + 1]), None) for each in range(number)]
    return _xml("sitemapindex", "sitemap", files)


def _xml(root, element, entries):
    response = HttpResponse()
    xml = SimplerXMLGenerator(response, "utf-8", short_empty_elements=True)
    xml.startDocument()
    xml.startElement(root, NAMESPACES)
    for address, changed in entries:
        xml.startElement(element, {})
        xml.addQuickElement("loc", f"{settings.SITE_ORIGIN}{address}")
        if changed:
            xml.addQuickElement("lastmod", changed.date().isoformat())
        xml.endElement(element)
    xml.endElement(root)
    return response.content


def _entries():
    """Yield address and last change of what is public, nothing that is only a substitute."""
    for language, root in page_tree.current().roots.items():
        pages = page_tree.public(Page.objects.filter(path__startswith=root.path))
        rows = pages.order_by("path").values_list("url_path", "last_published_at")
        for url_path, changed in omissions.rows(rows, "the sitemap"):
            yield languages.address_of_path(url_path, language, language), changed
        for entries in registry.sitemap_entries:
            yield from entries(language)
