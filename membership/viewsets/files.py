"""Hand a letter to a reviewer: never from a public address, and who read it is written down."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import FileResponse
from django.shortcuts import get_object_or_404
from django.views.generic import View

from membership import dates, journal
from membership.files import sent
from membership.models import Submission
from membership.process.permissions import may, readable

PICTURES = ("image/jpeg", "image/png")


@transaction.atomic
def write_down(case, reader):
    """Append the event that somebody read the files of a case, once for each day."""
    journal.hold()  # pictures of one page are asked for at once
    events = case.events.filter(code="file_read", actor=reader)
    if not events.filter(at__gte=dates.beginning_of(dates.today())).exists():
        journal.record("file_read", submission=case, by=reader)


class FileView(View):
    """Send one file of a case; pictures may be shown in the page, all else is a download."""

    http_method_names = ["get"]

    def get(self, request, pk, file):
        case = get_object_or_404(readable(request.user, Submission.objects.all()), pk=pk)
        if not may(request.user, "see_contact", case):
            raise PermissionDenied
        attachment = get_object_or_404(sent.sent(case), pk=file, quarantined=False)
        write_down(case, request.user)
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
