"""The pages of the register: directory and Declaration."""

from django.db import models
from django.http import Http404
from django.template.response import TemplateResponse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.documents import get_document_model_string
from wagtail.fields import StreamField

from alliance_site import languages
from alliance_site.blocks import BodyBlock
from alliance_site.models import StructuralPage
from membership import directory, exports, figures, growth, signatories
from membership.models.participants import Participant


class DirectoryPage(RoutablePageMixin, StructuralPage):
    """Who takes part: the list, its map, and an address for each participant."""

    introduction = models.TextField(_("introduction"), blank=True, max_length=600)

    content_panels = [*StructuralPage.content_panels, FieldPanel("introduction")]
    parent_page_types = ["alliance_site.HomePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("directory of participants")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        shown = directory.listed(request.GET, languages.address(self, get_language()))
        files = exports.downloads("participants", shown["filters"].query)
        return context | shown | {"downloads": files}

    def has_below(self, slug=None, **asked):
        return slug is None or slug in directory.addresses()

    @path("figures/")
    def figures(self, request):
        """Answer for a day, and show how the register grew."""
        shown = growth.shown(request.GET)
        context = super().get_context(request) | shown | {"rest": "figures/"}
        status = 400 if shown["error"] else 200
        return TemplateResponse(request, "membership/figures.html", context, status=status)

    @path("<slug:slug>/")
    def participant(self, request, slug):
        """Answer for a participant, a former one too: an address once given stays."""
        rows = Participant.objects.public().select_related("picture").filter(slug=slug)
        if (participant := rows.first()) is None:
            raise Http404
        context = super().get_context(request) | {
            "participant": participant,
            "presentation": participant.presentation(get_language()),
            "title": participant.name(),
            # What follows the address of this page, for the links to the other language.
            "rest": f"{slug}/",
        }
        return TemplateResponse(request, "membership/participant.html", context)


class DeclarationPage(StructuralPage):
    """The Declaration against anti-Gypsyism, what it commits to, and who signed it."""

    asked_for = {
        "en": "declaration declarations text wording read pdf commitments mayors signed signatories"
        " list who antigypsyism antigypsism antigypsysm antigypsyist antigypsyists anticiganism"
        " antiziganism antitsiganism"
        " romaphobia romophobia romaphobic antiroma antiromani racism against",
        "fr": "déclaration texte lire pdf engagements maires signé signataires liste"
        " qui antitsiganisme antitziganisme antigitanisme antitsiganiste antitziganiste antitzigane"
        " antigypsyisme antigypsisme antigypsyism tsiganophobie"
        " tziganophobie romophobie rromophobie romaphobie antirom antiroms antiroma"
        " antiromisme racisme",
    }

    official_name = models.CharField(_("full official name"), max_length=200, blank=True)
    lead = models.TextField(_("lead"), blank=True, max_length=600)
    commitments = StreamField(BodyBlock(), verbose_name=_("what signatories commit to"), blank=True)
    text = models.ForeignKey(
        get_document_model_string(),
        verbose_name=_("text of the Declaration"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    content_panels = [
        *StructuralPage.content_panels,
        FieldPanel("official_name"),
        FieldPanel("lead"),
        FieldPanel("commitments"),
        FieldPanel("text"),
    ]
    parent_page_types = ["alliance_site.HomePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("Declaration")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        shown = signatories.listed(request.GET)
        narrowed = shown["country"] and not shown["refusals"]
        query = f"country={shown['country']}" if narrowed else ""
        return (
            context
            | shown
            | {
                "figures_line": signatories.figures_line(figures.today()),
                "gap_line": signatories.gap_line(figures.today(), shown["listed"]),
                "both": directory.count_signed(),
                "downloads": exports.downloads("signatories", query),
            }
        )
