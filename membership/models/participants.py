"""The register: who takes part, since when, under which names."""

import uuid

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin

from alliance_site.editing.fields import EmailAddressField, KeysField, WebsiteField
from alliance_site.editing.texts import TextsForm
from alliance_site.models import FitTexts, LettersAbout
from alliance_site.names import countries
from membership import dates
from membership.models.bilingual import Bilingual
from membership.models.validators import name_no_case, of_our_time
from membership.process.choices import REGIONAL_KINDS, AuthorityKind, Language, Precision, Theme


class ParticipantQuerySet(models.QuerySet):
    def public(self):
        """Return whoever has a public entry, former participants included."""
        return self.filter(live=True)

    def current(self, on):
        """Return public participants with a period of membership that counts on a day."""
        runs = models.Q(periods__counts_until__isnull=True) | models.Q(periods__counts_until__gt=on)
        return self.public().filter(runs, periods__counts_from__lte=on).distinct()


class Participant(
    Bilingual, FitTexts, PreviewableMixin, DraftStateMixin, RevisionMixin, models.Model
):
    """A city or region that takes part, or once did.

    ``number``, ``founding`` and the periods of membership are no part of any
    draft: only ``membership.register`` writes them.
    """

    base_form_class = TextsForm

    # What publishing an older draft must never bring back.
    KEPT_BY_THE_REGISTER = ("uid", "slug", "number", "founding", "confirmed_on")

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    slug = models.SlugField(_("address"), max_length=80, unique=True, editable=False)
    number = models.PositiveIntegerField(
        _("number"), unique=True, null=True, blank=True, editable=False
    )
    founding = models.BooleanField(_("founding participant"), default=False, editable=False)
    confirmed_on = models.DateField(
        _("last confirmed on"), null=True, blank=True, editable=False, validators=[of_our_time]
    )

    official_name = models.CharField(_("official name"), max_length=150)
    official_name_language = models.CharField(_("its language"), max_length=12, blank=True)
    second_official_name = models.CharField(_("second official name"), max_length=150, blank=True)
    second_official_name_language = models.CharField(_("its language"), max_length=12, blank=True)
    name_en = models.CharField(_("name in English"), max_length=150, blank=True)
    name_fr = models.CharField(_("name in French"), max_length=150, blank=True)
    kind = models.CharField(_("kind of authority"), max_length=20, choices=AuthorityKind)
    country = models.CharField(_("country"), max_length=2, choices=countries.as_choices)
    website = WebsiteField(_("website"), blank=True)
    head_name = models.CharField(_("head of the authority"), max_length=120, blank=True)
    head_office = models.CharField(_("office held"), max_length=80, blank=True)
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
        help_text=_("Of the town hall, two decimals."),
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )
    themes = KeysField(_("themes"), keys=Theme.choices)
    picture = models.ForeignKey(
        "alliance_site.AllianceImage",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
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
    folded = models.TextField(editable=False, blank=True)

    letters = LettersAbout(related_query_name="participant")

    objects = ParticipantQuerySet.as_manager()

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("official_name"), FieldPanel("official_name_language")]),
                FieldRowPanel(
                    [
                        FieldPanel("second_official_name"),
                        FieldPanel("second_official_name_language"),
                    ]
                ),
                FieldRowPanel([FieldPanel("name_en"), FieldPanel("name_fr")]),
            ],
            heading=_("Names"),
        ),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("country")]),
        FieldPanel("website"),
        FieldRowPanel([FieldPanel("head_name"), FieldPanel("head_office")]),
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
        FieldPanel("themes"),
        FieldPanel("picture"),
        FieldPanel("source"),
        FieldPanel("source_fr"),
    ]

    class Meta:
        verbose_name = _("participant")
        verbose_name_plural = _("participants")
        ordering = ["folded", "pk"]
        indexes = [models.Index(fields=["country"], name="participant_country")]

    def __str__(self):
        return self.name()

    def name(self, language=None):
        """Return the name a reader of a language knows, else the official one."""
        names = {"en": self.name_en or self.name_fr, "fr": self.name_fr or self.name_en}
        return names.get(language or get_language(), "") or self.official_name

    @property
    def is_regional(self):
        return self.kind in REGIONAL_KINDS

    def presentation(self, language):
        """Return the public presentation in a language, else in any, else nothing."""
        known = {text.language: text for text in self.presentations.filter(live=True)}
        return known.get(language) or next(iter(known.values()), None)

    def with_content_json(self, content):
        restored = super().with_content_json(content)
        for column in self.KEPT_BY_THE_REGISTER:
            setattr(restored, column, getattr(self, column))
        return restored

    def get_preview_template(self, request, mode_name):
        return "membership/participant.html"

    def get_preview_context(self, request, mode_name):
        return super().get_preview_context(request, mode_name) | {
            "participant": self,
            "presentation": self.presentation(get_language()),
        }


class OtherName(FitTexts):
    """A name that serves the search only: exonym, former name, other script."""

    class Kind(models.TextChoices):
        EXONYM = "exonym", _("name in another language")
        FORMER = "former", _("former name")
        SCRIPT = "script", _("other script")
        SHORT = "short", _("short name")

    participant = models.ForeignKey(
        Participant, on_delete=models.CASCADE, related_name="other_names"
    )
    name = models.CharField(_("name"), max_length=150)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    language = models.CharField(_("language"), max_length=12, blank=True)

    class Meta:
        verbose_name = _("other name")
        verbose_name_plural = _("other names")
        ordering = ["participant", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["participant", "name"],
                name="one_other_name",
                violation_error_message=_("This participant has this other name already."),
            )
        ]

    def __str__(self):
        return self.name


class MembershipPeriod(models.Model):
    """A time during which a participant takes part; written by ``membership.register``.

    ``starts_on`` and ``ends_on`` are what is known, with their precision.
    ``counts_from`` and ``counts_until`` are the latest possible days; the
    participant counts from the first of them and no longer on the second.
    """

    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="periods")
    starts_on = models.DateField(_("from"))
    starts_precision = models.CharField(max_length=10, choices=Precision, default=Precision.DAY)
    counts_from = models.DateField()
    ends_on = models.DateField(_("to"), null=True, blank=True)
    ends_precision = models.CharField(max_length=10, choices=Precision, default=Precision.DAY)
    counts_until = models.DateField(null=True, blank=True)
    reason = models.CharField(
        _("reason of leaving"), max_length=300, blank=True, validators=[name_no_case]
    )
    source = models.CharField(_("source"), max_length=300, blank=True, validators=[name_no_case])

    class Meta:
        verbose_name = _("period of membership")
        verbose_name_plural = _("periods of membership")
        ordering = ["participant", "counts_from"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(counts_until__isnull=True)
                | models.Q(counts_until__gt=models.F("counts_from")),
                name="period_ends_after_it_begins",
                violation_error_message=_("A period ends after it begins."),
            ),
            models.UniqueConstraint(
                fields=["participant"],
                condition=models.Q(counts_until__isnull=True),
                name="one_open_period",
                violation_error_message=_("This participant has an open period already."),
            ),
        ]

    def __str__(self):
        return f"{self.starts_on} – {self.ends_on or ''}"

    def clean(self):
        super().clean()
        if not dates.has_been(self.starts_on, self.starts_precision):
            raise ValidationError(
                _("Nobody takes part from %(day)s on: it is before the Alliance, or to come.")
                % {"day": self.starts_on}
            )
        if self.ends_on and not dates.is_awaited(self.ends_on, self.ends_precision):
            raise ValidationError(
                _("Nobody leaves on %(day)s: it is before the Alliance, or years to come.")
                % {"day": self.ends_on}
            )


class InternalContact(models.Model):
    """Whom the Task Force writes to; never public, erased a year after the participation."""

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
