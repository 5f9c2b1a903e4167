"""The files that come with a submission."""

from django.core.files.storage import storages
from django.db import models
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from membership.models.cases.submissions import Submission

# What such a form shows, in its own language whatever that of the page.
PLEASE_WAIT = format_html('<span lang="en">{}</span>', "Please wait")


def private_storage():
    return storages["private"]


class Attachment(models.Model):
    """A letter or decision sent with a submission; never a Wagtail document.

    ``file`` has a random name in the private storage; ``shown_name`` is the
    sender's own, cleaned. See ``membership.files.store``.
    """

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="attachments")
    file = models.FileField(storage=private_storage, max_length=120)
    shown_name = models.CharField(max_length=200)
    content_type = models.CharField(max_length=60)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)
    # Nobody opens it: the scanner has not answered yet, or has a ``finding``.
    quarantined = models.BooleanField(default=False)
    finding = models.CharField(max_length=100, blank=True, default="", db_default="")
    # Of a signed file: the type of the document inside, where it is one that is taken.
    inside_type = models.CharField(max_length=60, blank=True, default="", db_default="")
    # The page of the status it was chosen on; nothing for the form itself. See ``files.sent``.
    came_with = models.CharField(max_length=20, blank=True, default="", db_default="")
    # Of a picture for the entry: who took it, what it shows, and the words of the permission.
    taken_by = models.CharField(max_length=120, blank=True, default="", db_default="")
    caption = models.CharField(max_length=200, blank=True, default="", db_default="")
    permission = models.TextField(blank=True, default="", db_default="")
    # Most programs show nothing but “Please wait”.
    is_dynamic_form = models.BooleanField(default=False)

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"file {self.pk} of {self.submission}"

    @property
    def is_signed(self):
        """Say whether it is a container with signatures, which nobody here has checked."""
        return self.content_type == "application/pkcs7-mime"

    @property
    def warning(self):
        """Return what its sender should know of the file, or nothing."""
        if self.finding:
            return _(
                "This file did not pass our safety check, and nobody opens it. "
                "Make a new scan or PDF and send that one."
            )
        if self.quarantined:
            return _("It is kept apart until our safety check has passed it.")
        if not self.is_dynamic_form:
            return ""
        said = _(
            "Most programs show only “{words}” in this form. "
            "Open it, print it to a new PDF, and send that one too."
        )
        return format_html(said, words=PLEASE_WAIT)

    @property
    def note_for_staff(self):
        """Return what its reviewer should know of the file."""
        said = _(
            "A form that most programs show as “{words}”. The sender was told so; if you cannot"
            " read it, ask for a printed one."
        )
        return format_html(said, words=PLEASE_WAIT)
