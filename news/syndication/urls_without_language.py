"""Addresses of a feed that programs guess, without a language."""

from django.urls import re_path

from news.syndication import feeds

urlpatterns = [re_path(r"^(?:rss|feed|rss\.xml|feed\.xml)/?$", feeds.lead)]
