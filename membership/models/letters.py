"""What staff say in place of the built-in text of a letter."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from alliance_site.models import FitTexts
from membership.process.choices import Language


class LetterText(FitTexts):
    """The Alliance's own wording of a letter, in place of the built-in file."""

    code = models.CharField(_("letter"), max_length=40)
    language = models.CharField(_("language"), max_length=2, choices=Language)
    subject = models.CharField(_("subject"), max_length=200)
    body = models.TextField(_("text"))

    class Meta:
        verbose_name = _("text of a letter")
        verbose_name_plural = _("texts of letters")
        ordering = ["code", "language"]
        constraints = [
            models.UniqueConstraint(
                fields=["code", "language"],
                name="one_letter_text",
                violation_error_message=_(
                    "There is already a text of this letter in this language."
                ),
            )
        ]

    def __str__(self):
        return f"{self.code} ({self.language})"
