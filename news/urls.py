"""Addresses of the news that end with the name of a file; pages answer for all others."""

from django.urls import re_path

from news import views

urlpatterns = [re_path(r"^(?P<path>(?:[\w-]+/)+calendar\.ics)$", views.calendar)]
