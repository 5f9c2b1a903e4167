"""The prose of a participant: what it does, told per language."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import RichTextField
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin

from alliance_site.editing.blocks import FOREIGN_WORDS
from alliance_site.editing.texts import TextsForm
from alliance_site.models import FitTexts
from membership.models.participants import Participant
from membership.process.choices import Language


class Presentation(FitTexts, PreviewableMixin, DraftStateMixin, RevisionMixin, models.Model):
    """What a participant does, in one language."""

    base_form_class = TextsForm

    participant = models.ForeignKey(
        Participant, on_delete=models.CASCADE, related_name="presentations"
    )
    language = models.CharField(_("language"), max_length=2, choices=Language)
    summary = models.TextField(_("one sentence"), max_length=400, blank=True)
    body = RichTextField(
        _("text"), features=["h2", "bold", "italic", "ul", "link", *FOREIGN_WORDS], blank=True
    )

    panels = [
        FieldRowPanel([FieldPanel("participant"), FieldPanel("language")]),
        FieldPanel("summary"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("presentation")
        verbose_name_plural = _("presentations")
        ordering = ["participant", "language"]
        constraints = [
            models.UniqueConstraint(
                fields=["participant", "language"],
                name="one_presentation",
                violation_error_message=_(
                    "This participant already has a presentation in this language. Edit that one."
                ),
            )
        ]

    def __str__(self):
        return f"{self.participant} ({self.language})"

    def get_preview_template(self, request, mode_name):
        return "membership/participant.html"

    def get_preview_context(self, request, mode_name):
        return super().get_preview_context(request, mode_name) | {
            "participant": self.participant,
            "presentation": self,
        }
