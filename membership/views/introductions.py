"""What a form asks for, before it is opened, and on paper: pages to be kept by everybody."""

from django.conf import settings
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from alliance_site.caching import http
from membership import dates
from membership.forms.introductions import language_sheets, paper
from membership.forms.introductions.needs import NEEDS
from membership.process.kinds import Kind
from membership.public import declaration
from membership.public.counting import answer_times

HEADINGS = {
    Kind.JOIN: (_("Join the Alliance"), _("Application to join the Alliance")),
    Kind.COOPERATE: (_("Propose cooperation"), _("Proposal of cooperation")),
    Kind.SIGN: (_("Sign the Declaration"), _("Signature of the Declaration")),
}


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


@method_decorator(http.public, name="dispatch")
class PaperFormView(TemplateView):
    http_method_names = ["get", "head"]
    template_name = "membership/paper_form.html"
    journey = None

    def get_context_data(self, **kwargs):
        above, heading = HEADINGS[self.journey.kind]
        return super().get_context_data(**kwargs) | {
            "above": above,
            "heading": heading,
            "parts": list(paper.parts(self.journey)),
            "declared": self.journey.kind == Kind.SIGN and declaration.page(get_language()),
            "sheet_address": settings.SITE_ORIGIN + reverse("membership:blank_signing_sheet"),
            "today": dates.today(),
        }
