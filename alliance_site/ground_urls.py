"""Addresses without a language: health, robots, sitemap, the old site."""

urlpatterns = []
