"""What somebody stated: the Alliance about its own size, a source about a population."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from alliance_site.models import FitTexts
from alliance_site.text.labelled import labelled
from membership import dates
from membership.models.bilingual import Bilingual
from membership.models.participants import Participant
from membership.models.validators import NOT_OUR_TIME, name_no_case, of_known_figures
from membership.process.choices import Precision

LEAST_PUBLISHED_GROUP = 100


class OpeningStatement(FitTexts):
    """How many participants and signatories the Alliance itself stated on a day.

    A figure for a day starts from the latest statement on or before it; see
    ``membership.public.counting.figures``.
    """

    day = models.DateField(_("day"))
    precision = models.CharField(_("precision"), max_length=10, choices=Precision, default="day")
    participants = models.PositiveIntegerField(_("participants"), null=True, blank=True)
    countries = models.PositiveIntegerField(_("their countries"), null=True, blank=True)
    signatories = models.PositiveIntegerField(_("signatories"), null=True, blank=True)
    signatory_countries = models.PositiveIntegerField(_("their countries"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=300, validators=[name_no_case])
    note = models.CharField(_("note"), max_length=300, blank=True, validators=[name_no_case])

    class Meta:
        verbose_name = _("opening statement")
        verbose_name_plural = _("opening statements")
        ordering = ["-day", "-pk"]

    def __str__(self):
        return labelled(self.day, self.source)

    def clean(self):
        super().clean()
        if self.participants is None and self.signatories is None:
            raise ValidationError(_("State at least one number."))
        if self.day and not dates.has_been(self.day, self.precision):
            raise ValidationError({"day": NOT_OUR_TIME})


class PopulationStatement(Bilingual, FitTexts):
    """A figure or a range about the residents of a participant, as a source words it.

    Statements about Roma stand on the participant's own page and nowhere else.
    """

    class Subject(models.TextChoices):
        POPULATION = "population", _("population")
        ROMA_POPULATION = "roma_population", _("Roma residents")

    participant = models.ForeignKey(
        Participant, on_delete=models.CASCADE, related_name="statements"
    )
    subject = models.CharField(_("about"), max_length=20, choices=Subject)
    low = models.PositiveIntegerField(_("figure, or the lower end"))
    high = models.PositiveIntegerField(_("upper end of a range"), null=True, blank=True)
    about = models.BooleanField(_("“about”"), default=False)
    wording = models.CharField(
        _("wording of the group, in English"),
        max_length=120,
        blank=True,
        help_text=_("As the source has it."),
    )
    wording_fr = models.CharField(_("wording of the group, in French"), max_length=120, blank=True)
    year = models.PositiveIntegerField(
        _("year"), null=True, blank=True, validators=[of_known_figures]
    )
    source = models.CharField(_("source, in English"), max_length=300, validators=[name_no_case])
    source_fr = models.CharField(
        _("source, in French"), max_length=300, blank=True, validators=[name_no_case]
    )
    official = models.BooleanField(_("official figure"), default=False)

    class Meta:
        verbose_name = _("statement on population")
        verbose_name_plural = _("statements on population")
        ordering = ["participant", "subject", "-year", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(high__isnull=True) | models.Q(high__gte=models.F("low")),
                name="statement_range_ascends",
                violation_error_message=_(
                    "The upper end of a range must not be below its lower end."
                ),
            ),
            models.CheckConstraint(
                condition=models.Q(subject="population") | models.Q(low__gte=100),
                name="no_small_groups",
                violation_error_message=_(
                    "Figures below 100 are never published: they could identify people."
                ),
            ),
        ]

    def __str__(self):
        return labelled(self.get_subject_display(), self.low)

    def clean(self):
        super().clean()
        if self.low is None:
            return
        if self.high is not None and self.high < self.low:
            raise ValidationError(
                {"high": _("The upper end of a range must not be below its lower end.")}
            )
        if self.subject == self.Subject.ROMA_POPULATION and self.low < LEAST_PUBLISHED_GROUP:
            raise ValidationError(
                {"low": _("Figures below 100 are never published: they could identify people.")}
            )
