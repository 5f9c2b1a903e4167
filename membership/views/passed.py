"""A proposal before a participant: read and answered by a link, without an account."""

from django.shortcuts import render
from django.urls import reverse

from alliance_site.names import countries
from membership import links, review
from membership.forms.passed import PassedForm
from membership.models import PassedProposal
from membership.views.guarded import BrokenLink, GuardedView, SeeOther

TYPED = ("answer", "words", "signed_name", "signed_function")


class PassedView(GuardedView):
    """Show what the organisation allows; keep the answer. Reading it changes nothing."""

    form_class = PassedForm

    def prepare(self, request, **kwargs):
        try:
            self.row = links.find_passed(kwargs["key"])
        except PassedProposal.DoesNotExist:
            raise BrokenLink from None

    @property
    def here(self):
        return reverse("membership:passed", kwargs={"key": links.passed_key(self.row)})

    def form_to_show(self):
        """Return the form empty, or as it was typed with its mistakes."""
        typed = {name: getattr(self.row, name) for name in TYPED}
        if not any(typed.values()):
            return PassedForm(action=self.here)
        named = {"may_be_named": "on"} if self.row.may_be_named else {}
        return PassedForm(typed | named, action=self.here)

    def get(self, request, **kwargs):
        proposal = self.row.proposal
        context = {
            "row": self.row,
            "proposal": proposal,
            "place": countries.name(proposal.country),
            "participant": self.row.participant.name(),
            "form": None if self.row.answered_at else self.form_to_show(),
        }
        return render(request, "membership/passed_proposal.html", context)

    def post(self, request, **kwargs):
        form = PassedForm(request.POST)
        is_right = form.is_valid()
        review.hear(self.row, form.columns(), is_answer=is_right)
        return SeeOther(f"{self.here}#{'main' if is_right else 'errors'}")
