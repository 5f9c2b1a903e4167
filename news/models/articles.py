"""News: the list and its articles."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from alliance_site.editing.blocks import BodyBlock, LinksBlock
from alliance_site.editing.fields import CountedManyToManyField, KeysField
from alliance_site.models import FramedPage, StructuralPage
from alliance_site.names import countries
from alliance_site.pages import page_tree
from alliance_site.pages.damaged_rows import ReadableQuerySet
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


class NewsIndexPage(RoutablePageMixin, StructuralPage):
    """The list of the articles, newest written date first, and its feed."""

    holds_many = True
    asked_for = {
        "en": "news newsletter release releases RSS feed archive articles latest subscribe "
        "unsubscribe subscription"
        " signup blog updates",
        "fr": "actualités actualité nouvelles lettre d’information infolettre newsletter s’abonner"
        " désabonner abonnement communiqué communiqués RSS flux archives articles dernières blog",
    }

    introduction = models.TextField(_("introduction"), blank=True, max_length=400)

    content_panels = [*StructuralPage.content_panels, FieldPanel("introduction")]
    parent_page_types = ["alliance_site.HomePage"]
    subpage_types = ["news.ArticlePage"]

    class Meta:
        verbose_name = _("news list")

    @path("feed/")
    def feed(self, request):
        return self.answer("feed", request)


class DispatchQuerySet(ReadableQuerySet):
    """Articles or events as public pages ask for them."""

    def for_page(self):
        return self.select_related("locale", "picture")

    def for_list(self):
        """Leave the long columns out: a list shows title, day and teaser."""
        return self.defer("body", "links", "search_description")

    def in_language(self, language):
        """Return those of a language that whoever asks may read."""
        return page_tree.public(self.filter(locale__language_code=language))

    def about(self, topic="", country="", participant=""):
        """Return what is about a topic, a country, a participant, each named by its key."""
        found = self
        if topic:
            found = found.filter(topics__key=topic)
        if country:
            found = found.filter(countries__contains=f",{country},")
        if participant:
            found = found.filter(participants__slug=participant)
        return found


class ArticleQuerySet(DispatchQuerySet):
    def newest_first(self):
        """Order by the day written; those without a day stand at the end."""
        return self.order_by(models.F("written_on").desc(nulls_last=True), "-pk")


class Dispatch(FramedPage):
    """What articles and events have in common."""

    teaser = models.TextField(
        _("teaser"), blank=True, max_length=400, help_text=_("25 to 40 words for lists and feeds.")
    )
    picture = models.ForeignKey(
        "alliance_site.AllianceImage",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)
    links = StreamField(LinksBlock(), verbose_name=_("links at the end"), blank=True)
    topics = CountedManyToManyField("news.Topic", verbose_name=_("topics"), blank=True)
    countries = KeysField(_("countries"), keys=countries.as_choices)
    participants = CountedManyToManyField(
        "membership.Participant",
        verbose_name=_("participants mentioned"),
        blank=True,
        related_name="%(class)ss",
    )
    source = models.CharField(
        _("source"), max_length=300, blank=True, help_text=_("Where the facts come from.")
    )
    grave = models.BooleanField(
        _("grave subject"),
        default=False,
        help_text=_("Eviction, attack, hate, death: nothing cheerful stands beside the text."),
    )
    unchanged = models.BooleanField(
        _("old text, unchanged"),
        default=False,
        help_text=_("The page says that names, functions and figures are of its time."),
    )

    override_translatable_fields = [
        SynchronizedField("countries"),
        SynchronizedField("grave"),
        SynchronizedField("picture", overridable=True),
    ]

    class Meta:
        abstract = True


class ArticlePage(Dispatch):
    """A piece of news with the day it was written, where that is known."""

    base_form_class = ArticleForm

    class Kind(models.TextChoices):
        NEWS = "news", _("News")
        ACCESSION = "accession", _("A new participant")
        INTERVIEW = "interview", _("Interview")
        CALL = "call", _("Call")
        REPORT = "report", _("Report")

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
