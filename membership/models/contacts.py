"""Whom the Task Force writes to at a participant."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from alliance_site.editing.fields import EmailAddressField
from membership.models.participants import Participant
from membership.process.choices import Language


class InternalContact(models.Model):
    """Whom the Task Force writes to; never public."""

    participant = models.ForeignKey(
        Participant, on_delete=models.CASCADE, related_name="internal_contacts"
    )
    name = models.CharField(_("name"), max_length=120)
    job = models.CharField(_("job title"), max_length=120, blank=True)
    email = EmailAddressField(_("e-mail address"))
    telephone = models.CharField(_("telephone"), max_length=40, blank=True)
    language = models.CharField(_("language to write in"), max_length=2, choices=Language)
    term_ends_on = models.DateField(_("term ends on"), null=True, blank=True)

    class Meta:
        verbose_name = _("internal contact")
        verbose_name_plural = _("internal contacts")
        ordering = ["participant", "pk"]

    def __str__(self):
        return f"{self.participant} #{self.pk}"
