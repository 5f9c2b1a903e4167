"""Addresses without a language: the first one, health, what programs look for, the old site."""

from django.urls import path, re_path

from alliance_site.answers import health, well_known
from alliance_site.pages import legacy, sitemap

urlpatterns = [
    path("", well_known.redirect_to_language),
    path("healthz", health.alive),
    path("readyz", health.ready),
    path("robots.txt", well_known.robots),
    path(".well-known/security.txt", well_known.security_contact),
    path("favicon.ico", well_known.favicon),
    path("sitemap.xml", sitemap.answer, name="sitemap"),
    path("sitemap-<int:number>.xml", sitemap.answer_part, name="sitemap_part"),
    path("media/<path:path>", well_known.media),
    path("static/<path:path>", well_known.static_file),
    # Whatever follows the number: slugs came in any form, and say nothing.
    re_path(r"^(?P<language>en|fr)/page/(?P<number>\d{1,9})(?P<rest>\D[\s\S]*)?$", legacy.lead),
]
