"""Pages that any site of this kind has: home, information, the words we use."""

from django.apps import apps
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from alliance_site import structure, tree, words
from alliance_site.blocks import BodyBlock
from alliance_site.models.texts import FitTexts
from alliance_site.page_form import FramedPageForm


class FramedPage(FitTexts, Page):
    """A page that chooses which blocks of the frame it shows, as the old pages did."""

    base_form_class = FramedPageForm

    # The type of page that stands in any number below an index: "news.ArticlePage".
    holds = None
    # Words by language under which the search finds a page, beside what stands on it.
    asked_for = {}

    show_take_part = models.BooleanField(_("the panel “Take part”"), default=False)
    show_counter = models.BooleanField(_("the counter"), default=False)
    show_terminology = models.BooleanField(_("“Please note”"), default=False)
    show_contact = models.BooleanField(_("the contact"), default=False)

    settings_panels = [
        *Page.settings_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("show_take_part"), FieldPanel("show_counter")]),
                FieldRowPanel([FieldPanel("show_terminology"), FieldPanel("show_contact")]),
            ],
            heading=_("Blocks of the frame that this page shows"),
        ),
    ]

    class Meta:
        abstract = True

    @classmethod
    def holds_model(cls):
        return apps.get_model(cls.holds) if cls.holds else None

    def minimal_clean(self):
        """Check what a draft needs to be kept, which is all that is checked without a form."""
        self.make_texts_fit()
        super().minimal_clean()

    @property
    def language(self):
        return self.locale.language_code

    def get_url_parts(self, request=None):
        """Absolute links begin with SITE_ORIGIN, whatever the row of the site says."""
        parts = super().get_url_parts(request)
        return parts and (parts[0], settings.SITE_ORIGIN, parts[2])

    def holds_up_site(self):
        """Say whether the site cannot do without this page."""
        return False

    def has_below(self, **asked):
        """Say whether there is what a route of this page is asked for."""
        return True

    def get_route_paths(self):
        """Name no address to Wagtail's redirects unless the page was once public at it."""
        return super().get_route_paths() if self.live or self.first_published_at else []

    def get_view_restrictions(self):
        """Ask the database only where this page or one above it is restricted."""
        if not tree.is_restricted(self):
            return PageViewRestriction.objects.none()
        return super().get_view_restrictions()


class StructuralPage(FramedPage):
    """A page that the site stands on: home, the lists, the registers, the note."""

    class Meta:
        abstract = True

    def holds_up_site(self):
        return structure.holds_up_site(self)

    def permissions_for_user(self, user):
        return structure.StructuralPagePermissions(user, self)


class HomePage(StructuralPage):
    """The first page of a language."""

    heading = models.CharField(_("heading"), max_length=120)
    find_heading = models.CharField(_("heading of the search"), max_length=80, blank=True)
    find_text = models.CharField(_("sentence of the search"), max_length=200, blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("heading"),
        FieldPanel("find_heading"),
        FieldPanel("find_text"),
    ]
    parent_page_types = ["wagtailcore.Page"]

    class Meta:
        verbose_name = _("home page")


class InformationPage(FramedPage):
    """A page of text: about us, a programme, accessibility, privacy."""

    summary = models.TextField(_("summary"), blank=True, max_length=400)
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body")]
    search_fields = [
        *Page.search_fields,
        index.SearchField("summary"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("information page")


class TerminologyNotePage(StructuralPage):
    """Which words are used here, and why; the short form stands on other pages."""

    short_note = RichTextField(_("short note"), features=["bold", "italic", "link"])
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)
    reviewed_on = models.DateField(_("last reviewed on"), null=True, blank=True)
    review_by = models.DateField(_("review again by"), null=True, blank=True)
    outdated_words = models.TextField(
        _("outdated or hurtful words"),
        blank=True,
        default=words.first_list,
        help_text=_(
            "One in each line, in any language. Whoever searches for one of them sees this note"
            " first, and below it what was found."
        ),
    )

    content_panels = [
        *Page.content_panels,
        FieldPanel("short_note"),
        FieldPanel("body"),
        FieldPanel("outdated_words"),
        FieldRowPanel([FieldPanel("reviewed_on"), FieldPanel("review_by")]),
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("short_note"),
        index.SearchField("body"),
    ]
    override_translatable_fields = [SynchronizedField("outdated_words")]
    parent_page_types = ["alliance_site.HomePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("terminology note")
