"""Pictures with what must stand beside them: alternative text, credit, caption, licence."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import (
    AbstractImage,
    AbstractRendition,
    Image,
    get_upload_to,
)
from wagtail.utils.file import hash_filelike

from alliance_site.models.texts import FitTexts
from alliance_site.pictures.fields import PictureField, originals

LACK_OF_WORDS = _("Say what the picture shows, or tick “decoration only”.")


class AllianceImage(FitTexts, AbstractImage):
    """A picture of the library, with its alternative text and caption for each language."""

    file = PictureField(
        _("file"),
        upload_to=get_upload_to,
        storage=originals,
        width_field="width",
        height_field="height",
    )
    # Once more, because they are known only when the file before them is kept.
    width = models.IntegerField(_("width"), editable=False)
    height = models.IntegerField(_("height"), editable=False)
    description = models.CharField(
        _("alternative text in English"),
        max_length=255,
        blank=True,
        default="",
        help_text=_("What the picture shows, for people who do not see it."),
    )
    description_fr = models.CharField(
        _("alternative text in French"),
        max_length=255,
        blank=True,
        default="",
        help_text=_(
            "As long as this is empty, French pages give the English text, marked as English."
        ),
    )
    credit = models.CharField(
        _("credit"),
        max_length=200,
        help_text=_("Who made the picture or holds the rights, as it must be printed."),
    )
    caption = models.CharField(
        _("caption in English"),
        max_length=300,
        blank=True,
        help_text=_("Why the picture is here."),
    )
    caption_fr = models.CharField(_("caption in French"), max_length=300, blank=True, default="")
    licence = models.CharField(
        _("licence"), max_length=100, blank=True, help_text=_("For example CC BY-SA 4.0.")
    )
    decoration_only = models.BooleanField(
        _("decoration only"),
        default=False,
        help_text=_("The picture says nothing that the text does not say."),
    )

    admin_form_fields = (
        "title",
        "file",
        "description",
        "description_fr",
        "decoration_only",
        "credit",
        "caption",
        "caption_fr",
        "licence",
        "collection",
        "tags",
        *(name for name in Image.admin_form_fields if name.startswith("focal_point")),
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        permissions = [("choose_image", "Can choose image")]

    @property
    def default_alt_text(self):
        return self.alternative()[0]

    def alternative(self, language="en"):
        """Return the alternative text for readers of a language, and the language it is in."""
        if self.decoration_only:
            return "", language
        return _in_language(language, en=self.description, fr=self.description_fr)

    def caption_in(self, language):
        """Return the caption for readers of a language, and the language it is in."""
        return _in_language(language, en=self.caption, fr=self.caption_fr)

    @property
    def has_words(self):
        return bool(self.description or self.description_fr or self.decoration_only)

    @property
    def lack(self):
        """Return what keeps the picture from being shown, in a sentence, or nothing.

        A picture that was not added through the admin may have neither credit nor words.
        """
        if not self.credit:
            return _("This picture has no credit. Name who made it or holds the rights.")
        return "" if self.has_words else LACK_OF_WORDS

    def measure_file(self):
        """Keep size and hash of the file, as Wagtail's form of a picture does, and no program."""
        with self.open_file() as file:
            self.file_size, self.file_hash = self.file.size, hash_filelike(file)

    def get_rendition(self, filter):
        """Make a size; of the original, to which the admin would lead, there is no copy."""
        asked = getattr(filter, "spec", filter)
        return super().get_rendition("max-800x600" if asked == "original" else filter)

    def clean(self):
        super().clean()
        if not self.has_words:
            raise ValidationError({"description": LACK_OF_WORDS})


def _in_language(language, **texts):
    """Return the text in a language, or else the one there is, with its own language."""
    for code in (language, *texts):
        if texts.get(code):
            return texts[code], code
    return "", language


class Rendition(AbstractRendition):
    """A stored size of a picture."""

    image = models.ForeignKey(AllianceImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)
