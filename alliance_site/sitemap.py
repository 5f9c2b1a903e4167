"""The list of all public pages for search engines, both languages, each under its own address."""

from django.conf import settings
from django.db.models import Q
from django.http import HttpResponse
from django.utils.xmlutils import SimplerXMLGenerator
from wagtail.models import Page, PageViewRestriction

from alliance_site import caching, kept, languages, registry
from alliance_site import tree as trees

NAMESPACES = {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"}


@caching.public
def answer(request):
    return HttpResponse(written(), content_type="application/xml; charset=utf-8")


@kept.for_edition
def written():
    """Return the sitemap, written once per edition."""
    response = HttpResponse()
    xml = SimplerXMLGenerator(response, "utf-8", short_empty_elements=True)
    xml.startDocument()
    xml.startElement("urlset", NAMESPACES)
    for address, changed in _entries():
        xml.startElement("url", {})
        xml.addQuickElement("loc", f"{settings.SITE_ORIGIN}{address}")
        if changed:
            xml.addQuickElement("lastmod", changed.date().isoformat())
        xml.endElement("url")
    xml.endElement("urlset")
    return response.content


def _entries():
    """Yield address and last change of what is public, nothing that is only a substitute."""
    for language, root in trees.current().roots.items():
        pages = Page.objects.filter(live=True, url_path__startswith=root.url_path)
        for restriction in PageViewRestriction.objects.select_related("page"):
            pages = pages.exclude(Q(path__startswith=restriction.page.path))
        rows = pages.order_by("path").values_list("url_path", "last_published_at")
        for url_path, changed in rows.iterator():
            yield languages.address_of_path(url_path, language, language), changed
        for entries in registry.sitemap_entries:
            yield from entries(language)
