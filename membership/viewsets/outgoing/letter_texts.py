"""The texts of letters: all that there are, in both languages."""

from django.urls import path, reverse
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from membership.letters import occasions, texts
from membership.models import LetterText
from membership.viewsets.outgoing.letter_text import CHANGE, LANGUAGES, TITLE, TextsMixin, TextView


class TextsView(TextsMixin, TemplateView):
    """All letters in the order of a case, with their subject in each language."""

    template_name = "membership/admin/letter_texts.html"
    page_title = TITLE

    def get_breadcrumbs_items(self):
        return [{"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        own = {(text.code, text.language): text.subject for text in LetterText.objects.all()}
        rows = [
            {
                "when": occasion.when,
                "texts": [
                    {
                        "language": language,
                        "url": reverse("letter_texts:text", args=[code, language]),
                        "subject": own.get((code, language)) or texts.built_in(code, language)[0],
                        "changed": (code, language) in own,
                    }
                    for language in LANGUAGES
                ],
            }
            for code, occasion in occasions.OCCASIONS.items()
        ]
        return super().get_context_data(**kwargs) | {"rows": rows, "languages": LANGUAGES}


class TextsMenuItem(MenuItem):
    def is_shown(self, request):
        return request.user.has_perm(CHANGE)


class LetterTextViewSet(ViewSet):
    name = "letter_texts"
    url_prefix = "letter-texts"
    icon = "edit"
    menu_label = TITLE
    menu_item_class = TextsMenuItem

    def get_urlpatterns(self):
        return [
            path("", self.construct_view(TextsView), name="index"),
            path("<slug:code>/<slug:language>/", self.construct_view(TextView), name="text"),
        ]
