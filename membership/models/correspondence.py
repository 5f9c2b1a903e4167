"""What belongs to a submission: its files, notes of staff, questions and answers."""

from django.conf import settings
from django.core.files.storage import storages
from django.db import models
from django.db.models import ExpressionWrapper, Q, Window
from django.db.models.functions import Lag
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from alliance_site.models import FitTexts
from membership.models.submissions import Submission

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
    quarantined = models.BooleanField(default=False)
    # The page of the status it was chosen on; nothing for the form itself. See ``sent_files``.
    came_with = models.CharField(max_length=20, blank=True, default="", db_default="")
    # Most programs show nothing but “Please wait”.
    is_dynamic_form = models.BooleanField(default=False)

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"file {self.pk} of {self.submission}"

    @property
    def warning(self):
        """Return what its sender should know of the file, or nothing."""
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


class Note(models.Model):
    """What staff write to each other; the applicant never sees it."""

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="notes")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)
    text = models.TextField(_("note"), max_length=3000)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self):
        return f"note on {self.submission}"


class ExchangeQuerySet(models.QuerySet):
    def with_additions(self):
        """Tell as ``is_addition`` what adds to an answer: nobody asked between the two."""
        before = Window(Lag("from_applicant"), partition_by="submission", order_by="pk")
        both = ExpressionWrapper(
            Q(from_applicant=True) & Q(before=True), output_field=models.BooleanField()
        )
        return self.annotate(before=before, is_addition=both)


class Exchange(models.Model):
    """A question of the Task Force or an answer of the applicant."""

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="exchanges")
    from_applicant = models.BooleanField()
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)
    text = models.TextField(max_length=3000)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = ExchangeQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"message on {self.submission}"

    @property
    def language(self):
        """Return that of letters for a question, the writer's for an answer."""
        case = self.submission
        return case.text_language if self.from_applicant else case.language


class WorkingTranslation(models.Model):
    """An answer in another language, translated by staff beside the original."""

    submission = models.ForeignKey(
        Submission, on_delete=models.CASCADE, related_name="translations"
    )
    field = models.CharField(max_length=40)
    text = models.TextField(max_length=6000)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)
    created_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["submission", "field"],
                name="one_working_translation",
                violation_error_message=_("This answer has a working translation already."),
            )
        ]

    def __str__(self):
        return f"translation for {self.submission}"


class ClosingDay(FitTexts):
    """A day on which nobody works; the clock of the answer skips it."""

    day = models.DateField(_("day"), unique=True)
    name = models.CharField(_("name"), max_length=80, blank=True)

    class Meta:
        verbose_name = _("closing day")
        verbose_name_plural = _("closing days")
        ordering = ["day"]

    def __str__(self):
        return f"{self.day} {self.name}".strip()
