"""What a form asks for, before it is opened: pages like any other, to be kept by everybody."""

from django.conf import settings
from django.utils.decorators import method_decorator
from django.views.generic import TemplateView

from alliance_site.caching import http


@method_decorator(http.public, name="dispatch")
class IntroductionView(TemplateView):
    http_method_names = ["get", "head"]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"answer_days": settings.ANSWER_WORKING_DAYS}
