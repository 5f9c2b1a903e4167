"""What a form asks for, before it is opened: pages like any other, to be kept by everybody."""

from django.conf import settings
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.views.generic import TemplateView

from alliance_site.caching import http
from membership.forms.needs import NEEDS
from membership.public import answer_times, language_sheets


@method_decorator(http.public, name="dispatch")
class IntroductionView(TemplateView):
    http_method_names = ["get", "head"]
    journey = None

    def get_context_data(self, **kwargs):
        kind, reader = self.journey.kind, get_language()
        return super().get_context_data(**kwargs) | {
            "root": self.journey.root,
            "needs": NEEDS[kind],
            "answer_days": settings.ANSWER_WORKING_DAYS,
            "answer_times": answer_times.of_kind(kind),
            "sheets": [each for each in language_sheets.offered(reader) if each.code != reader],
            "model_decision": language_sheets.decision(reader),
        }
