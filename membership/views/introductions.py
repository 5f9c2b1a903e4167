"""What a form asks for, before it is opened: pages like any other, to be kept by everybody."""

from django.conf import settings
from django.utils.decorators import method_decorator
from django.views.generic import TemplateView

from alliance_site.caching import http
from membership.forms.needs import NEEDS
from membership.public import answer_times


@method_decorator(http.public, name="dispatch")
class IntroductionView(TemplateView):
    http_method_names = ["get", "head"]
    journey = None

    def get_context_data(self, **kwargs):
        kind = self.journey.kind
        return super().get_context_data(**kwargs) | {
            "root": self.journey.root,
            "needs": NEEDS[kind],
            "answer_days": settings.ANSWER_WORKING_DAYS,
            "answer_times": answer_times.of_kind(kind),
        }
