"""The pages of the tree."""

from django.urls import include, path

urlpatterns = [path("", include("wagtail.urls"))]
