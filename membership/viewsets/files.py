"""Hand a letter to a reviewer: never from a public address, and every reading is written down."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import FileResponse
from django.shortcuts import get_object_or_404
from django.views.generic import View

from membership import journal
from membership.models import Attachment, Submission
from membership.permissions import may, readable

PICTURES = ("image/jpeg", "image/png")


class FileView(View):
    """Send one file of a case; pictures may be shown in the page, all else is a download."""

    http_method_names = ["get"]

    def get(self, request, pk, file):
        case = get_object_or_404(readable(request.user, Submission.objects.all()), pk=pk)
        if not may(request.user, "see_contact", case):
            raise PermissionDenied
        attachment = get_object_or_404(Attachment, pk=file, submission=case, quarantined=False)
        with transaction.atomic():
            journal.record(
                "file_read", submission=case, by=request.user, data={"file": attachment.pk}
            )
        response = FileResponse(
            attachment.file.open("rb"),
            as_attachment=attachment.content_type not in PICTURES,
            filename=attachment.shown_name,
            content_type=attachment.content_type,
        )
        response["Content-Security-Policy"] = "sandbox; default-src 'none'"
        response["X-Content-Type-Options"] = "nosniff"
        response["Cache-Control"] = "private, no-store"
        return response
