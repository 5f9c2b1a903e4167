"""The blocks that the body of any page may be made of."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from alliance_site.editing.choosers import DocumentChoice, PictureChoice
from alliance_site.editing.link_blocks import CheckedAddress

# Words in another language; ``alliance_site.editing.foreign_words`` is what each does.
FOREIGN_WORDS = ["words-en", "words-fr", "words-rom"]
TEXT_FEATURES = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link", *FOREIGN_WORDS]


class QuotationBlock(blocks.StructBlock):
    """Somebody's words, with who said them and in which function at the time."""

    text = blocks.TextBlock(label=_("words"))
    person = blocks.CharBlock(label=_("person"), required=False)
    function = blocks.CharBlock(
        label=_("function"), required=False, help_text=_("As it was at the time.")
    )

    class Meta:
        icon = "openquote"
        label = _("quotation")
        template = "alliance_site/blocks/quotation.html"


class PictureBlock(blocks.StructBlock):
    """A picture in the text; credit and licence come from the picture itself."""

    image = PictureChoice(label=_("picture"))
    caption = blocks.CharBlock(
        label=_("caption"), required=False, help_text=_("In place of the picture’s own caption.")
    )

    class Meta:
        icon = "image"
        label = _("picture")
        template = "alliance_site/blocks/picture.html"


class VideoBlock(CheckedAddress):
    """A link to a video that says where it leads; nothing foreign is loaded here."""

    url = blocks.URLBlock(label=_("address"))
    title = blocks.CharBlock(label=_("title"))
    host = blocks.CharBlock(label=_("where it leads"), help_text=_("For example: YouTube."))

    class Meta:
        icon = "media"
        label = _("video")
        template = "alliance_site/blocks/video.html"


class CalloutBlock(blocks.StructBlock):
    """A note that stands out from the text."""

    heading = blocks.CharBlock(label=_("heading"))
    text = blocks.RichTextBlock(
        label=_("text"), features=["bold", "italic", "link", "ul", *FOREIGN_WORDS]
    )

    class Meta:
        icon = "info-circle"
        label = _("note")
        template = "alliance_site/blocks/callout.html"


class FactBlock(blocks.StructBlock):
    label = blocks.CharBlock(label=_("label"))
    value = blocks.CharBlock(label=_("value"))


class AdoptedTextBlock(CheckedAddress):
    """A resolution, recommendation or declaration, with its languages as stated."""

    address_field = "address"

    kind = blocks.ChoiceBlock(
        choices=[
            ("resolution", _("Resolution")),
            ("recommendation", _("Recommendation")),
            ("declaration", _("Declaration")),
            ("report", _("Report")),
        ],
        label=_("kind"),
    )
    number = blocks.CharBlock(label=_("number"), required=False)
    year = blocks.IntegerBlock(label=_("year"))
    title = blocks.CharBlock(label=_("title"))
    body_name = blocks.CharBlock(label=_("adopted by"), required=False)
    languages = blocks.CharBlock(label=_("languages"), required=False)
    address = blocks.URLBlock(label=_("address"), required=False)


class BodyBlock(blocks.StreamBlock):
    """The body of an article, an event, an information page."""

    text = blocks.RichTextBlock(
        label=_("text"), features=TEXT_FEATURES, template="alliance_site/blocks/text.html"
    )
    quotation = QuotationBlock()
    picture = PictureBlock()
    documents = blocks.ListBlock(
        DocumentChoice(),
        label=_("documents"),
        icon="doc-full",
        template="alliance_site/blocks/documents.html",
    )
    video = VideoBlock()
    callout = CalloutBlock()
    facts = blocks.ListBlock(
        FactBlock(), label=_("facts"), icon="list-ul", template="alliance_site/blocks/facts.html"
    )
    adopted_texts = blocks.ListBlock(
        AdoptedTextBlock(),
        label=_("adopted texts"),
        icon="doc-full-inverse",
        template="alliance_site/blocks/adopted_texts.html",
    )
