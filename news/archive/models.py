"""What the importer of the old archive remembers: its runs, and every record it has read."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from alliance_site.editing.fields import KeysField
from news.archive import doubts


class ImportRun(models.Model):
    """One call of ``import_news`` that was not a dry run, with its figures."""

    started_at = models.DateTimeField(_("started"), auto_now_add=True)
    finished_at = models.DateTimeField(_("finished"), null=True)
    files = models.TextField(_("files"))
    counts = models.JSONField(_("figures"), default=dict)

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.started_at:%Y-%m-%d %H:%M}"


class ImportedRecord(models.Model):
    """A record of the old site as it was read, and the page that was made of it.

    What a list said about it and what its own page said are kept apart, so that
    they may be read in any order, and on different days.
    """

    class State(models.TextChoices):
        IMPORTED = "imported", _("imported")
        QUARANTINED = "quarantined", _("in quarantine")
        UNTRANSLATED = "untranslated", _("shown in English")

    language = models.CharField(_("language"), max_length=2, blank=True)
    key = models.CharField(max_length=80)
    number = models.PositiveIntegerField(_("old number"), null=True, blank=True)
    title = models.CharField(_("title"), max_length=300, blank=True)
    folded_title = models.CharField(max_length=300, blank=True)
    status = models.CharField(_("result"), max_length=12, choices=State, default=State.QUARANTINED)
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    article = models.JSONField(default=dict, blank=True)
    listing = models.JSONField(default=dict, blank=True)
    original = models.TextField(_("original"), blank=True)
    origin = models.CharField(_("read from"), max_length=300, blank=True)
    fingerprint = models.CharField(max_length=64, blank=True)
    doubts = KeysField(_("doubts"), keys=doubts.as_choices, max_length=600)
    details = models.JSONField(_("details"), default=dict, blank=True)
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="imported_records",
    )
    # The revision that the importer wrote last: another one on the page is an editor's.
    revision_number = models.BigIntegerField(null=True, blank=True)
    run = models.ForeignKey(
        ImportRun, verbose_name=_("import"), null=True, on_delete=models.SET_NULL
    )

    # Else every imported page would be said to be in use.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("record of the archive")
        verbose_name_plural = _("records of the archive")
        ordering = ["number", "language", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["language", "key"],
                name="one_imported_record",
                violation_error_message=_("This record has already been read."),
            )
        ]
        indexes = [models.Index(fields=["language", "folded_title"], name="imported_title")]

    def __str__(self):
        return self.title or gettext("(without a title)")
