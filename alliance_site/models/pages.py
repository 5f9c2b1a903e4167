"""Pages that any site of this kind has: home, information, the words we use."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from alliance_site.editing.blocks import FOREIGN_WORDS, BodyBlock
from alliance_site.models.framed_pages import FramedPage, StructuralPage
from alliance_site.search.outdated_words import first_list


class HomePage(StructuralPage):
    """The first page of a language."""

    heading = models.CharField(pgettext_lazy("of a page", "heading"), max_length=120)
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

    asked_for = {
        "en": "words terminology terms term name names glossary definition definitions meaning"
        " mean called say correct Rom Rroma Romani Romany Romanies Sinti Sinto Sinte Manush"
        " Manouche Manouches Kale Calé Kaale Traveller Travellers Traveler Travelers Yenish"
        " Romanichal Romanichals Boyash Rudari Ashkali Egyptians Dom Lom Abdal nomads"
        " Gens du voyage porajmos porrajmos samudaripen pharrajimos genocide holocaust shoah"
        " Kalderash Lovari Gurbeti",
        "fr": "mots terminologie termes terme nom noms glossaire définition définitions"
        " signification signifie dire appeler Rom Rrom Rroms Roma Romani Romanis Sinté Sintés"
        " Sinti Sinto Manouche Manouches Calé Calés Kalé Kalés Kale Kaalé Gens du voyage"
        " voyageur voyageurs voyage Traveller Travellers Yéniche Yéniches Romanichel"
        " Romanichels Béash Rudari Ashkali Ashkalis Égyptiens Dom Lom Abdal nomades"
        " porajmos porrajmos samudaripen pharrajimos génocide holocauste shoah"
        " Kalderash Lovari Gurbeti aire aires accueil",
    }

    short_note = RichTextField(_("short note"), features=["bold", "italic", "link", *FOREIGN_WORDS])
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)
    reviewed_on = models.DateField(_("last reviewed on"), null=True, blank=True)
    review_by = models.DateField(_("review again by"), null=True, blank=True)
    outdated_words = models.TextField(
        _("outdated or hurtful words"),
        blank=True,
        default=first_list,
        help_text=_(
            "One on each line, in any language. Whoever searches for one of them sees this note "
            "first, and below it what was found."
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
