"""What is written about a submission, and the days on which nobody works."""

from django.conf import settings
from django.db import models
from django.db.models import ExpressionWrapper, Q, Window
from django.db.models.functions import Lag
from django.utils.translation import gettext_lazy as _

from alliance_site.models import FitTexts
from membership.models.cases.submissions import Submission


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
        """Tell as ``is_addition`` what nobody has asked for since the answer before it, or ever."""
        before = Window(Lag("from_applicant"), partition_by="submission", order_by="pk")
        both = ExpressionWrapper(
            Q(from_applicant=True) & (Q(before=True) | Q(before__isnull=True)),
            output_field=models.BooleanField(),
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
                violation_error_message=_("This answer already has a working translation."),
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
