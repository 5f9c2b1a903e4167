"""Blocks with an address: links of pages and of the frame."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from alliance_site.editing.choosers import PageChoice
from alliance_site.pages import destinations


class CheckedAddress(blocks.StructBlock):
    """A block with an address, refused at its field if no browser would open it."""

    # The field that holds it, and whether the link stands in a text.
    address_field = "url"
    in_text = True

    def clean(self, value):
        value = super().clean(value)
        if address := value.get(self.address_field):
            try:
                destinations.check(address, self.in_text)
            except ValidationError as error:
                raise blocks.StructBlockValidationError({self.address_field: error}) from error
        return value


class LinkValue(blocks.StructValue):
    """A link; its address is empty where nobody may open the page."""

    @property
    def address(self):
        return destinations.of_link(self["page"], self["url"])


class LinkBlock(CheckedAddress):
    """A word that leads to a page of ours or to an address outside."""

    text = blocks.CharBlock(label=_("text"))
    page = PageChoice(label=_("page"), required=False)
    url = blocks.CharBlock(
        label=_("address"),
        required=False,
        help_text=_("Only without a page: a path such as /en/join/ or a full address."),
    )

    class Meta:
        value_class = LinkValue
        icon = "link"
        label = _("link")


class LinksBlock(blocks.StreamBlock):
    link = LinkBlock()


class FrameLinkBlock(LinkBlock):
    in_text = False


class FrameLinksBlock(blocks.StreamBlock):
    """The links around every page."""

    link = FrameLinkBlock()
