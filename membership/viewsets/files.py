"""Hand a letter to a reviewer: never from a public address, and who read it is written down."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.views.generic import View

from membership import dates, journal
from membership.files import sent, serving
from membership.models import Submission
from membership.process.permissions import may, readable


@transaction.atomic
def write_down(case, reader):
    """Append the event that somebody read the files of a case, once for each day."""
    journal.hold()  # pictures of one page are asked for at once
    events = case.events.filter(code="file_read", actor=reader)
    if not events.filter(at__gte=dates.beginning_of(dates.today())).exists():
        journal.record("file_read", submission=case, by=reader)


class FileView(View):
    """Send one file of a case; pictures may be shown in the page, all else is a download.

    With ``is_inside`` it is the document in a signed file.
    """

    http_method_names = ["get"]
    is_inside = False

    def get(self, request, pk, file):
        case = get_object_or_404(readable(request.user, Submission.objects.all()), pk=pk)
        if not may(request.user, "see_contact", case):
            raise PermissionDenied
        attachment = get_object_or_404(sent.sent(case), pk=file, quarantined=False)
        if self.is_inside and not attachment.inside_type:
            raise Http404
        write_down(case, request.user)
        if self.is_inside:
            return serving.document_inside(attachment)
        return serving.answer(attachment, may_show_pictures=True)
