"""The public forms to be printed, for whoever prefers paper."""

from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from alliance_site.caching import http
from membership import dates
from membership.forms import paper
from membership.process.kinds import Kind

HEADINGS = {
    Kind.JOIN: (_("Join the Alliance"), _("Application to join the Alliance")),
    Kind.COOPERATE: (_("Propose cooperation"), _("Proposal of cooperation")),
    Kind.SIGN: (_("Sign the Declaration"), _("Signature of the Declaration")),
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
            "today": dates.today(),
        }
