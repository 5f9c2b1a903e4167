"""Addresses of Wagtail's own admin that do more here, or do it in one transaction."""

from django.db import transaction
from django.urls import path
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views import page_privacy

from alliance_site.editing import damaged_pages
from alliance_site.files import views

# A page is closed and leaves the search, or neither.
set_privacy = require_admin_access(transaction.atomic(page_privacy.SetPrivacyView.as_view()))


def form(view):
    return require_admin_access(view.as_view())


urlpatterns = [
    path("images/add/", form(views.AddPicture)),
    path("images/<int:image_id>/", form(views.EditPicture)),
    path("images/multiple/add/", form(views.AddPictures)),
    path("images/multiple/<int:image_id>/", form(views.WordsOfPicture)),
    path(
        "images/multiple/create_from_uploaded_image/<int:uploaded_file_id>/",
        form(views.PictureFromUpload),
    ),
    path("documents/add/", form(views.AddDocument)),
    path("documents/edit/<int:document_id>/", form(views.EditDocument)),
    path("documents/multiple/add/", form(views.AddDocuments)),
    path("documents/multiple/<int:doc_id>/", form(views.WordsOfDocument)),
    path(
        "documents/multiple/create_from_uploaded_document/<int:uploaded_file_id>/",
        form(views.DocumentFromUpload),
    ),
    path("pages/<int:page_id>/privacy/", set_privacy, name="page-privacy"),
    path(
        "pages/<int:page_id>/restore/<int:revision_id>/",
        damaged_pages.restore,
        name="restore_version",
    ),
]
