"""Pictures with what must stand beside them: alternative text, credit, caption, licence."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class AllianceImage(AbstractImage):
    """A picture of the library; ``description`` is its alternative text."""

    credit = models.CharField(
        _("credit"),
        max_length=200,
        help_text=_("Who made the picture or holds the rights, as it must be printed."),
    )
    caption = models.CharField(
        _("caption"), max_length=300, blank=True, help_text=_("Why the picture stands here.")
    )
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
        "decoration_only",
        "credit",
        "caption",
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
        return "" if self.decoration_only else self.description

    @property
    def lack(self):
        """Return what keeps the picture from being shown, in a sentence, or nothing.

        A picture that was not added through the admin may have neither credit nor words.
        """
        if not self.credit:
            return _("This picture has no credit. Name who made it or holds the rights.")
        if not self.description and not self.decoration_only:
            return _("Say what the picture shows, or tick “decoration only”.")
        return ""

    def clean(self):
        super().clean()
        if not self.description and not self.decoration_only:
            raise ValidationError(
                {"description": _("Say what the picture shows, or tick “decoration only”.")}
            )


class Rendition(AbstractRendition):
    """A stored size of a picture."""

    image = models.ForeignKey(AllianceImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)
