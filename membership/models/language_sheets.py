"""“In your language”: what joining means, in a language that the site itself does not have."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from alliance_site.editing.blocks import TEXT_FEATURES, BodyBlock
from alliance_site.models import FramedPage
from alliance_site.text import language_codes

# What the form asks, as ``MembershipConfig.ready`` hands it down from the forms.
QUESTIONS = []


def present_questions():
    """Return the questions of the form to join, in English."""
    return [question for ask in QUESTIONS for question in ask()]


def of_a_language(code):
    """Refuse what is no code of a language."""
    try:
        language_codes.tidied(code)
    except ValueError:
        raise ValidationError(
            _("This is not the code of a language. Examples: es, hy, sr-Latn."), code="language"
        ) from None


class TranslatedQuestionBlock(blocks.StructBlock):
    """A question of the form in the language of the page.

    What is asked is kept with its English words: when those change, it is no longer among the
    questions of the form, and the page says so to its editors.
    """

    asks = blocks.ChoiceBlock(choices=present_questions, label=_("question of the form"))
    question = blocks.CharBlock(label=_("the question, in the language of the page"))
    hint = blocks.TextBlock(label=_("help, in the language of the page"), required=False, rows=2)

    class Meta:
        icon = "help"
        label = _("question")


class LanguageSheetPage(RoutablePageMixin, FramedPage):
    """One page for the readers of both trees; its own text is in a language of its own."""

    is_in_every_language = True

    class Direction(models.TextChoices):
        LEFT_TO_RIGHT = "ltr", _("from left to right")
        RIGHT_TO_LEFT = "rtl", _("from right to left")

    sheet_language = models.CharField(
        pgettext_lazy("of a page", "language"),
        max_length=12,
        validators=[of_a_language],
        help_text=_("Its code, for example es, hy or sr-Latn."),
    )
    own_name = models.CharField(
        _("name of the language, in this language"),
        max_length=60,
        blank=True,
        help_text=_("The page is offered under this name. If it is left empty, we look it up."),
    )
    direction = models.CharField(
        _("direction of writing"),
        max_length=3,
        choices=Direction,
        blank=True,
        help_text=_("If it is left empty, that of the language."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("what joining means"), blank=True)
    model_decision = RichTextField(
        _("model decision for a council"), features=TEXT_FEATURES, blank=True
    )
    questions_heading = models.CharField(
        _("heading of the questions, in the language of the page"), max_length=120, blank=True
    )
    questions = StreamField(
        [("question", TranslatedQuestionBlock())],
        verbose_name=_("questions of the form"),
        blank=True,
    )

    content_panels = [
        *FramedPage.content_panels,
        FieldRowPanel(
            [FieldPanel("sheet_language"), FieldPanel("own_name"), FieldPanel("direction")]
        ),
        FieldPanel("body"),
        FieldPanel("model_decision"),
        HelpPanel(
            template="membership/admin/_questions_of_the_form.html",
            heading=_("What the form asks now"),
        ),
        FieldPanel("questions_heading"),
        FieldPanel("questions"),
    ]
    search_fields = [
        *FramedPage.search_fields,
        index.SearchField("own_name"),
        index.SearchField("body"),
        index.SearchField("model_decision"),
    ]
    parent_page_types = ["alliance_site.HomePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("page “In your language”")

    def clean(self):
        super().clean()
        try:
            self.sheet_language = language_codes.tidied(self.sheet_language)
        except ValueError:
            return  # said at its field
        self.own_name = self.own_name or language_codes.own_name(self.sheet_language)
        if not self.own_name:
            raise ValidationError(
                {"own_name": _("Enter the name that this language has for itself.")}
            )

    @property
    def written(self):
        """Return the direction in which the text is written."""
        return self.direction or language_codes.direction(self.sheet_language)

    @path("decision/")
    def decision(self, request):
        return self.answer("decision", request)
