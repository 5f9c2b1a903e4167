"""Events: coming, held, cancelled, or with the date still open."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page, PageManager
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from alliance_site.names import countries
from news.editing.event_form import EventForm
from news.editing.help_texts import (
    BODY_HELP,
    DAYS_HELP,
    LINKS_HELP,
    PARTICIPANTS_HELP,
    PICTURE_HELP,
    REPORT_HELP,
    STATUS_HELP,
    TOPICS_HELP,
)
from news.editing.panels import SuggestionsPanel
from news.editing.widgets import CountedTextInput
from news.models.content import ContentPage, ContentQuerySet


class EventQuerySet(ContentQuerySet):
    def for_page(self):
        return super().for_page().select_related("announcement__locale", "report__locale")

    def coming(self, on):
        """Return what is not over on a day, with what has no date yet at the end.

        Where a report tells how it was, an event is over, even if its day was never set.
        """
        still = models.Q(ends_on__gte=on) | models.Q(ends_on__isnull=True, starts_on__gte=on)
        without_day = models.Q(starts_on=None, report=None) & ~models.Q(status="held")
        found = self.filter(still | without_day)
        return found.order_by(models.F("starts_on").asc(nulls_last=True), "pk")

    def past(self, on):
        """Return what is over on a day, latest first; held ones without a day at the end."""
        coming = self.coming(on).order_by().values("pk")
        found = self.exclude(pk__in=coming)
        return found.order_by(models.F("starts_on").desc(nulls_last=True), "-pk")


class EventPage(ContentPage):
    """Something that takes place on a day, on several, or on a day still to be set."""

    base_form_class = EventForm

    class Status(models.TextChoices):
        PLANNED = "planned", _("planned")
        DATE_OPEN = "date_open", _("date still to be set")
        CHANGED = "changed", _("changed")
        CANCELLED = "cancelled", _("cancelled")
        HELD = "held", _("held")

    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.PLANNED)
    starts_on = models.DateField(_("first day"), null=True, blank=True)
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    starts_at = models.TimeField(
        _("from"),
        null=True,
        blank=True,
        help_text=_("In Strasbourg time, wherever the event takes place."),
    )
    ends_at = models.TimeField(_("to"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    country = models.CharField(_("country"), max_length=2, blank=True, choices=countries.as_choices)
    organisers = models.TextField(_("organisers"), blank=True, help_text=_("One on each line."))
    announcement = models.ForeignKey(
        "news.ArticlePage",
        verbose_name=_("announcement"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="announces",
    )
    report = models.ForeignKey(
        "news.ArticlePage",
        verbose_name=_("report"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="reports_on",
    )

    content_panels = [
        *Page.content_panels,
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")], help_text=DAYS_HELP),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
        FieldPanel("status", help_text=STATUS_HELP),
        FieldRowPanel([FieldPanel("place"), FieldPanel("country")]),
        FieldPanel("organisers"),
        FieldPanel("teaser", widget=CountedTextInput),
        FieldPanel("picture", help_text=PICTURE_HELP),
        FieldPanel("body", help_text=BODY_HELP),
        FieldPanel("links", help_text=LINKS_HELP),
        FieldRowPanel([FieldPanel("announcement"), FieldPanel("report")], help_text=REPORT_HELP),
        MultiFieldPanel(
            [
                FieldPanel("topics", help_text=TOPICS_HELP),
                FieldPanel("countries"),
                FieldPanel("participants", help_text=PARTICIPANTS_HELP),
                SuggestionsPanel(),
            ],
            heading=_("What it is about"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("grave"), FieldPanel("unchanged")]), FieldPanel("source")],
            heading=_("More"),
        ),
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("teaser"),
        index.SearchField("body"),
        index.SearchField("place"),
        index.FilterField("starts_on"),
    ]
    override_translatable_fields = [
        *ContentPage.override_translatable_fields,
        SynchronizedField("country"),
    ]
    parent_page_types = ["news.EventIndexPage"]
    subpage_types = []

    objects = PageManager.from_queryset(EventQuerySet)()

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on__isnull=True)
                | models.Q(ends_on__gte=models.F("starts_on")),
                name="event_ends_after_it_begins",
                violation_error_message=_("The last day is before the first day."),
            )
        ]
