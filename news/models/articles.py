"""News: the list and its articles."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page, PageManager
from wagtail.search import index

from news.editing.article_form import ArticleForm
from news.editing.help_texts import (
    AUTHOR_HELP,
    BODY_HELP,
    DEADLINE_HELP,
    LINKS_HELP,
    PARTICIPANTS_HELP,
    PICTURE_HELP,
    SUBTITLE_HELP,
    TOPICS_HELP,
)
from news.editing.panels import SuggestionsPanel
from news.editing.widgets import CountedTextInput
from news.models.content import ContentPage, ContentQuerySet


class ArticleQuerySet(ContentQuerySet):
    def newest_first(self):
        """Order by the day written; those without a day stand at the end."""
        return self.order_by(models.F("written_on").desc(nulls_last=True), "-pk")


class ArticlePage(ContentPage):
    """A piece of news with the day it was written, where that is known."""

    base_form_class = ArticleForm

    class Kind(models.TextChoices):
        NEWS = "news", _("News")
        ACCESSION = "accession", _("A new participant")
        INTERVIEW = "interview", _("Interview")
        CALL = "call", _("Call")
        REPORT = "report", pgettext_lazy("on an event", "Report")

    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.NEWS)
    subtitle = models.CharField(_("subtitle"), max_length=300, blank=True)
    written_on = models.DateField(
        _("written on"), null=True, blank=True, help_text=_("Leave empty where it is not known.")
    )
    author = models.CharField(_("author"), max_length=120, blank=True)
    deadline = models.DateField(_("deadline of the call"), null=True, blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("subtitle", help_text=SUBTITLE_HELP),
        FieldRowPanel([FieldPanel("written_on"), FieldPanel("author", help_text=AUTHOR_HELP)]),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("deadline", help_text=DEADLINE_HELP)]),
        FieldPanel("teaser", widget=CountedTextInput),
        FieldPanel("picture", help_text=PICTURE_HELP),
        FieldPanel("body", help_text=BODY_HELP),
        FieldPanel("links", help_text=LINKS_HELP),
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
        index.SearchField("subtitle"),
        index.SearchField("teaser"),
        index.SearchField("body"),
        index.FilterField("written_on"),
    ]
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types = []

    objects = PageManager.from_queryset(ArticleQuerySet)()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        indexes = [models.Index(fields=["-written_on"], name="article_written")]

    @property
    def is_closed(self):
        """Say whether a call is over; the day of its deadline still counts."""
        return self.deadline is not None and self.deadline < timezone.localdate()
