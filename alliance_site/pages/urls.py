"""The pages of the tree: Wagtail's addresses, with our own way of finding the page."""

from django.urls import path, re_path
from wagtail import urls as wagtail_urls

from alliance_site.pages import serving
from alliance_site.search import view

urlpatterns = [
    path("search/", view.answer, name="search"),
    *(pattern for pattern in wagtail_urls.urlpatterns if pattern.name != "wagtail_serve"),
    re_path(wagtail_urls.serve_pattern, serving.serve, name="wagtail_serve"),
]
