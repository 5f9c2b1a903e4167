"""Addresses of Wagtail's own admin that do more here, or do it in one transaction."""

from django.db import transaction
from django.urls import path
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views import page_privacy

from alliance_site import damaged_pages

# A page is closed and leaves the search, or neither.
set_privacy = require_admin_access(transaction.atomic(page_privacy.SetPrivacyView.as_view()))

urlpatterns = [
    path("pages/<int:page_id>/privacy/", set_privacy, name="page-privacy"),
    path(
        "pages/<int:page_id>/restore/<int:revision_id>/",
        damaged_pages.restore,
        name="restore_version",
    ),
]
