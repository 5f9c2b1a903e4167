"""The frame of every page: sentences, contact and navigation that editors translate and version."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin, TranslatableMixin

from alliance_site.editing.fields import EmailAddressField, TelephoneField
from alliance_site.editing.link_blocks import FrameLinksBlock
from alliance_site.editing.texts import TextsForm
from alliance_site.models.texts import FitTexts
from alliance_site.pages import destinations

SENTENCE = ["link", "bold", "italic"]


class FrameQuerySet(models.QuerySet):
    def for_language(self, language):
        """Return the live frame of a language, else the English one, else nothing."""
        frames = {
            frame.locale.language_code: frame
            for frame in self.filter(live=True).select_related("locale", "logo")
        }
        return frames.get(language) or frames.get("en")


class Frame(
    FitTexts, PreviewableMixin, DraftStateMixin, RevisionMixin, TranslatableMixin, models.Model
):
    """What surrounds every page, once for each language."""

    base_form_class = TextsForm

    site_name = models.CharField(_("name of the site"), max_length=120)
    site_name_tail = models.CharField(
        _("last words of the name"), max_length=80, blank=True, help_text=_("Set in blue.")
    )
    logo = models.ForeignKey(
        "alliance_site.AllianceImage",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    logo_alt = models.CharField(_("alternative text of the logo"), max_length=120, blank=True)
    show_default_mark = models.BooleanField(_("show the round mark without a logo"), default=True)
    mission = models.TextField(_("mission"))
    auspices = RichTextField(_("auspices"), features=SENTENCE)
    auspices_short = models.CharField(_("auspices, on small screens"), max_length=80)

    take_part_heading = models.CharField(_("heading of the panel"), max_length=60)
    join_title = models.CharField(_("join: title"), max_length=60)
    join_text = models.CharField(_("join: sentence"), max_length=200)
    cooperate_title = models.CharField(_("cooperate: title"), max_length=60)
    cooperate_text = models.CharField(_("cooperate: sentence"), max_length=200)
    sign_title = models.CharField(_("sign: title"), max_length=60)
    sign_text = models.CharField(
        _("sign: sentence"),
        max_length=200,
        help_text=_("{signatories} and {signatory_countries} stand for today’s figures."),
    )

    contact_name = models.CharField(
        _("contact"), max_length=120, help_text=_("A role rather than a person.")
    )
    contact_person = models.CharField(
        _("name of the contact person"),
        max_length=120,
        blank=True,
        help_text=_("Only with the consent of that person; it appears on every page."),
    )
    contact_place = models.CharField(_("place"), max_length=120, blank=True)
    contact_address = models.TextField(
        _("postal address"),
        max_length=400,
        blank=True,
        help_text=_(
            "Where a letter on paper should be sent, one line for each line on the envelope."
        ),
    )
    contact_telephone = TelephoneField(_("telephone"), max_length=40, blank=True)
    contact_email = EmailAddressField(_("e-mail address"), blank=True)

    facebook_url = models.URLField(
        _("our page on Facebook"), blank=True, validators=[destinations.check]
    )
    x_url = models.URLField(
        _("our account on X (formerly Twitter)"), blank=True, validators=[destinations.check]
    )
    show_feed = models.BooleanField(_("show a link to the RSS feed"), default=True)
    follow_links = StreamField(
        FrameLinksBlock(), verbose_name=_("follow us: further links"), blank=True
    )
    alliance_links = StreamField(
        FrameLinksBlock(),
        verbose_name=_("the Alliance: links"),
        blank=True,
        help_text=_("The sections that the navigation does not name, such as events."),
    )
    footer_links = StreamField(FrameLinksBlock(), verbose_name=_("about this site"), blank=True)
    navigation = StreamField(FrameLinksBlock(), verbose_name=_("navigation"), blank=True)
    map_note = models.TextField(_("note under every map"), blank=True)
    demonstration_notice = models.TextField(_("notice of the demonstration"), blank=True)

    objects = FrameQuerySet.as_manager()

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("site_name"),
                FieldPanel("site_name_tail"),
                FieldPanel("logo"),
                FieldPanel("logo_alt"),
                FieldPanel("show_default_mark"),
            ],
            heading=_("Name and logo"),
        ),
        MultiFieldPanel(
            [FieldPanel("mission"), FieldPanel("auspices"), FieldPanel("auspices_short")],
            heading=_("Mission and auspices"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("take_part_heading"),
                FieldPanel("join_title"),
                FieldPanel("join_text"),
                FieldPanel("cooperate_title"),
                FieldPanel("cooperate_text"),
                FieldPanel("sign_title"),
                FieldPanel("sign_text"),
            ],
            heading=_("Take part"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("contact_name"),
                FieldPanel("contact_person"),
                FieldPanel("contact_place"),
                FieldPanel("contact_address"),
                FieldPanel("contact_telephone"),
                FieldPanel("contact_email"),
            ],
            heading=_("Contact"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("facebook_url"),
                FieldPanel("x_url"),
                FieldPanel("show_feed"),
                FieldPanel("follow_links"),
            ],
            heading=_("Follow us"),
        ),
        FieldPanel("navigation"),
        FieldPanel("alliance_links"),
        FieldPanel("footer_links"),
        FieldPanel("map_note"),
        FieldPanel("demonstration_notice"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("frame of the pages")
        verbose_name_plural = _("frames of the pages")

    def __str__(self):
        return f"{self.site_name} {self.site_name_tail}".strip()

    def get_preview_template(self, request, mode_name):
        return "alliance_site/frame_preview.html"

    def get_preview_context(self, request, mode_name):
        return super().get_preview_context(request, mode_name) | {"frame_draft": self}
