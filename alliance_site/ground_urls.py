"""Addresses without a language: health, robots, sitemap, the old site."""

from django.urls import path, re_path

from alliance_site import legacy, sitemap

urlpatterns = [
    path("sitemap.xml", sitemap.answer, name="sitemap"),
    # Whatever follows the number: slugs came in any form, and say nothing.
    re_path(r"^(?P<language>en|fr)/page/(?P<number>\d{1,9})(?P<rest>\D[\s\S]*)?$", legacy.lead),
]
