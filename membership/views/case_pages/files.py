"""What an applicant sent, handed back through the link of the case."""

from membership.files import serving
from membership.models import Attachment
from membership.views.guarded import BrokenLink, GuardedView, found


class FileView(GuardedView):
    """Send one file of a case; one of another case, or that waits for the scanner, is not there."""

    http_method_names = ["get", "head"]

    def get(self, request, key, pk):
        try:
            attachment = found(key).attachments.get(pk=pk, quarantined=False)
        except Attachment.DoesNotExist:
            raise BrokenLink from None
        return serving.answer(attachment)
