"""Two registers beside the participants: signatories of the Declaration, and cooperations."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from alliance_site.editing.fields import WebsiteField
from alliance_site.models import FitTexts
from alliance_site.names import countries
from membership import dates
from membership.models.bilingual import Bilingual
from membership.models.cases.editions import Wording
from membership.models.participants import Participant
from membership.models.validators import name_no_case, of_our_time
from membership.process.choices import AuthorityKind, Precision

NO_SIGNING = _(
    "Nobody can have signed on that day: it is before the Alliance existed, or still to come. "
    "Check the year."
)


class Signatory(Bilingual, FitTexts):
    """An authority that signed the Declaration against anti-Gypsyism."""

    number = models.PositiveIntegerField(_("serial number"), unique=True, null=True, blank=True)
    authority = models.CharField(_("authority"), max_length=150)
    authority_language = models.CharField(_("language of the name"), max_length=12, blank=True)
    country = models.CharField(_("country"), max_length=2, choices=countries.as_choices)
    kind = models.CharField(
        _("kind of authority"), max_length=20, choices=AuthorityKind, blank=True
    )
    person = models.CharField(_("who signed"), max_length=120, blank=True)
    function = models.CharField(_("function, in English"), max_length=80, blank=True)
    function_fr = models.CharField(_("function, in French"), max_length=80, blank=True)
    signed_on = models.DateField(_("signed on"), null=True, blank=True)
    precision = models.CharField(_("precision"), max_length=10, choices=Precision, default="day")
    occasion = models.CharField(
        _("occasion or place, in English"), max_length=200, blank=True, validators=[name_no_case]
    )
    occasion_fr = models.CharField(
        _("occasion or place, in French"), max_length=200, blank=True, validators=[name_no_case]
    )
    participant = models.ForeignKey(
        Participant,
        verbose_name=_("participant"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="signatures",
    )
    declaration = models.ForeignKey(
        Wording,
        verbose_name=_("text that was signed"),
        null=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="+",
    )
    withdrawn_on = models.DateField(
        _("withdrawn on"), null=True, blank=True, validators=[of_our_time]
    )
    source = models.CharField(
        _("source of these facts, in English"),
        max_length=300,
        blank=True,
        validators=[name_no_case],
    )
    source_fr = models.CharField(
        _("source of these facts, in French"),
        max_length=300,
        blank=True,
        validators=[name_no_case],
    )

    class Meta:
        verbose_name = _("signatory")
        verbose_name_plural = _("signatories")
        ordering = ["country", "authority", "pk"]

    def __str__(self):
        return self.authority

    def clean(self):
        super().clean()
        if self.signed_on and not dates.has_been(self.signed_on, self.precision):
            raise ValidationError({"signed_on": NO_SIGNING})


class Cooperation(FitTexts):
    """An organisation that works with participants.

    It is public on the pages of those participants that agree, if the organisation does.
    """

    organisation = models.CharField(_("organisation"), max_length=200)
    country = models.CharField(_("country"), max_length=2, choices=countries.as_choices)
    website = WebsiteField(_("website"), blank=True)
    participants = models.ManyToManyField(Participant, blank=True, related_name="cooperations")
    period = models.CharField(_("period"), max_length=120, blank=True)
    accepted_on = models.DateField(_("accepted on"), validators=[of_our_time])
    organisation_agrees = models.BooleanField(_("the organisation agrees to be named"))
    agreeing = models.ManyToManyField(
        Participant,
        verbose_name=_("participants that agree to be named"),
        blank=True,
        related_name="agreed_cooperations",
    )
    proposal = models.OneToOneField(
        "membership.CooperationProposal",  # whose module imports this one
        null=True,
        on_delete=models.PROTECT,
        related_name="cooperation",
    )

    class Meta:
        verbose_name = _("cooperation")
        verbose_name_plural = _("cooperations")
        ordering = ["organisation", "pk"]

    def __str__(self):
        return self.organisation
