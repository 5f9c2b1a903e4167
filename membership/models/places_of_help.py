"""Who helps where we cannot: an editable list, shown to whoever writes a concern."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from alliance_site.editing.fields import TelephoneField, WebsiteField
from alliance_site.models import FitTexts
from alliance_site.names import countries
from membership.models.bilingual import Bilingual


class PlaceOfHelp(Bilingual, FitTexts):
    """A body that helps people in a country, for example its equality body."""

    country = models.CharField(_("country"), max_length=2, choices=countries.as_choices)
    name = models.CharField(_("name, as it calls itself"), max_length=150)
    website = WebsiteField(_("website"), blank=True)
    telephone = TelephoneField(_("telephone"), max_length=40, blank=True)
    advice = models.CharField(_("what it does, in English"), max_length=300, blank=True)
    advice_fr = models.CharField(_("what it does, in French"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("place of help")
        verbose_name_plural = _("places of help")
        ordering = ["country", "name", "pk"]

    def __str__(self):
        return self.name
