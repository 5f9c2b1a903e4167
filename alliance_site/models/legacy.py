"""Addresses of the old site: a language and a number, whatever slug follows."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class LegacyAddress(models.Model):
    """Where ``/<language>/page/<number>…`` of the old site leads now."""

    language = models.CharField(_("language"), max_length=2)
    number = models.PositiveIntegerField(_("old number"))
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="legacy_addresses",
    )
    gone = models.BooleanField(_("known to be gone"), default=False)

    class Meta:
        verbose_name = _("old address")
        verbose_name_plural = _("old addresses")
        ordering = ["number", "language"]
        constraints = [
            models.UniqueConstraint(
                fields=["language", "number"],
                name="one_legacy_address",
                violation_error_message=_(
                    "This old number already leads somewhere in this language. Edit that entry."
                ),
            ),
            models.CheckConstraint(
                condition=models.Q(gone=True) | models.Q(page__isnull=False),
                name="legacy_address_leads_or_is_gone",
                violation_error_message=_("Choose the page it leads to, or say that it is gone."),
            ),
        ]

    def __str__(self):
        return f"/{self.language}/page/{self.number}"


class MissedAddress(models.Model):
    """An old address that somebody asked for and nobody knows."""

    language = models.CharField(_("language"), max_length=2)
    number = models.PositiveIntegerField(_("old number"))
    asked = models.PositiveIntegerField(_("asked for"), default=1)
    first_asked_at = models.DateTimeField(_("first time"))
    last_asked_at = models.DateTimeField(_("last time"))

    class Meta:
        verbose_name = _("missed old address")
        verbose_name_plural = _("missed old addresses")
        ordering = ["-asked", "number", "language"]
        constraints = [
            models.UniqueConstraint(
                fields=["language", "number"],
                name="one_missed_address",
                violation_error_message=_("This missed old address is already in the list."),
            )
        ]

    def __str__(self):
        return f"/{self.language}/page/{self.number}"
