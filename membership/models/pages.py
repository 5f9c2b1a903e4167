"""The pages of the register: directory and Declaration."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.documents import get_document_model_string
from wagtail.fields import StreamField

from alliance_site.editing.blocks import BodyBlock
from alliance_site.models import StructuralPage


class DirectoryPage(RoutablePageMixin, StructuralPage):
    """Who takes part: the list, its map, and an address for each participant."""

    introduction = models.TextField(_("introduction"), blank=True, max_length=600)

    content_panels = [*StructuralPage.content_panels, FieldPanel("introduction")]
    parent_page_types = ["alliance_site.HomePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("directory of participants")

    @path("figures/")
    def figures(self, request):
        return self.answer("figures", request)

    @path("<slug:slug>/")
    def participant(self, request, slug):
        return self.answer("participant", request, slug=slug)


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
