"""What was asked and what was signed, word for word, once for each wording and language."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from membership.process.kinds import Kind

DECLARATION = "declaration"
LENGTH_OF_NAME = 8


def named(sha256: str) -> str:
    """Return how a wording is called on paper and on pages: short, and the same on every server."""
    return sha256[:LENGTH_OF_NAME]


class Wording(models.Model):
    """One wording, made by ``review.editions`` and never changed: of a form, or of the Declaration.

    ``content`` of a form is that of ``membership.forms.wording``, of the Declaration that of
    ``membership.public.declaration``. ``sha256`` is over kind, language and content.
    """

    kind = models.CharField(
        _("what it is the wording of"),
        max_length=12,
        choices=[*Kind.choices, (DECLARATION, _("Declaration"))],
    )
    language = models.CharField(_("language"), max_length=12)
    sha256 = models.CharField(max_length=64, unique=True)
    content = models.JSONField()
    created_at = models.DateTimeField(_("first used"), auto_now_add=True)

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        ordering = ["-pk"]

    def __str__(self):
        return named(self.sha256)
