"""What articles and events have in common: columns, and how public pages ask for them."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail_localize.fields import SynchronizedField

from alliance_site.editing.blocks import BodyBlock
from alliance_site.editing.fields import CountedManyToManyField, KeysField
from alliance_site.editing.link_blocks import LinksBlock
from alliance_site.models import AllianceImage, FramedPage
from alliance_site.names import countries
from alliance_site.pages import page_tree
from alliance_site.pages.damaged_rows import ReadableQuerySet
from membership.models import Participant
from news.models.topics import Topic


class ContentQuerySet(ReadableQuerySet):
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


class ContentPage(FramedPage):
    """What articles and events have in common."""

    teaser = models.TextField(
        _("teaser"), blank=True, max_length=400, help_text=_("25 to 40 words for lists and feeds.")
    )
    picture = models.ForeignKey(
        AllianceImage,
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)
    links = StreamField(LinksBlock(), verbose_name=_("links at the end"), blank=True)
    topics = CountedManyToManyField(Topic, verbose_name=_("topics"), blank=True)
    countries = KeysField(_("countries"), keys=countries.as_choices)
    participants = CountedManyToManyField(
        Participant,
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
        help_text=_("Eviction, attack, hate, death: nothing cheerful appears beside the text."),
    )
    unchanged = models.BooleanField(
        _("old text, unchanged"),
        default=False,
        help_text=_("The page says that names, functions and figures are those of the time."),
    )

    override_translatable_fields = [
        SynchronizedField("countries"),
        SynchronizedField("grave"),
        SynchronizedField("picture", overridable=True),
    ]

    class Meta:
        abstract = True
