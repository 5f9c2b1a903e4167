"""Addresses without a language: the door, health, what programs look for, the old site."""

from django.urls import path, re_path

from alliance_site import health, legacy, sitemap, wayside

urlpatterns = [
    path("", wayside.door),
    path("healthz", health.alive),
    path("readyz", health.ready),
    path("robots.txt", wayside.robots),
    path(".well-known/security.txt", wayside.security_contact),
    path("favicon.ico", wayside.favicon),
    path("sitemap.xml", sitemap.answer, name="sitemap"),
    path("sitemap-<int:number>.xml", sitemap.answer_part, name="sitemap_part"),
    path("media/<path:path>", wayside.media),
    path("static/<path:path>", wayside.static_file),
    # Whatever follows the number: slugs came in any form, and say nothing.
    re_path(r"^(?P<language>en|fr)/page/(?P<number>\d{1,9})(?P<rest>\D[\s\S]*)?$", legacy.lead),
]
