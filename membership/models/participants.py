"""The register: who takes part, under which name, and what stands in its entry."""

import uuid

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin

from alliance_site.editing.fields import KeysField, WebsiteField
from alliance_site.editing.texts import TextsForm
from alliance_site.models import AllianceImage, FitTexts, LettersAbout
from alliance_site.names import countries
from membership.models.bilingual import Bilingual
from membership.models.validators import name_no_case, of_our_time
from membership.process.choices import REGIONAL_KINDS, AuthorityKind, Theme


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

    ``number``, ``founding`` and the periods of membership are not part of any
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
        AllianceImage,
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

    def clean(self):
        """Refuse half a position, which no map could show."""
        super().clean()
        known = {name: getattr(self, name) for name in ("latitude", "longitude")}
        if None in known.values() and any(value is not None for value in known.values()):
            missing = next(name for name, value in known.items() if value is None)
            raise ValidationError({missing: _("Enter both latitude and longitude, or neither")})

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
