"""Staff pass a proposal on to the participants it names, and take it back."""

from django import forms
from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View

from membership import review
from membership.models import Participant, PassedProposal
from membership.process.choices import Language
from membership.process.errors import ReviewError
from membership.process.table import TRANSITIONS
from membership.viewsets.case_actions import CaseMixin


class PassOnForm(forms.Form):
    address = forms.EmailField(
        label=gettext_lazy("E-mail address of the participant"),
        max_length=254,
        error_messages={"required": gettext_lazy("Enter the address to write to.")},
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Language to write in"), choices=Language.choices
    )


def named(case):
    """Return whom a proposal names, each with the row of what was passed on, if anything was."""
    if not review.may_be_passed_on(case):
        return []
    proposal = case.details
    rows = {row.participant_id: row for row in proposal.passed.select_related("participant")}
    return [
        {"participant": participant, "row": rows.get(participant.pk)}
        for participant in proposal.participants.all()
    ]


def is_possible(case):
    """Say whether the case is in a state from which it is passed on."""
    return TRANSITIONS["pass_on"].leads_from(case.state, case.kind)


class PassingView(CaseMixin, View):
    http_method_names = ["get", "post"]

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.participant = get_object_or_404(Participant, pk=kwargs["participant"])

    def known(self):
        """Return the address and the language we know of the participant."""
        row = PassedProposal.objects.filter(
            proposal=self.case.pk, participant=self.participant
        ).first()
        contact = self.participant.internal_contacts.first()
        if row:
            return {"address": row.address, "language": row.language}
        return {"address": contact.email, "language": contact.language} if contact else {}

    def get(self, request, **kwargs):
        if not review.may_be_passed_on(self.case):
            raise Http404
        return self.show(PassOnForm(initial=self.known()))

    def post(self, request, **kwargs):
        if "take_back" in request.POST:
            row = get_object_or_404(
                PassedProposal, proposal=self.case.pk, participant=self.participant
            )
            return self.done(lambda: review.take_back(row, by=request.user))
        form = PassOnForm(request.POST)
        if not form.is_valid():
            return self.show(form)
        said = form.cleaned_data
        return self.done(
            lambda: review.pass_on(self.case, self.participant, by=request.user, **said)
        )

    def done(self, rule):
        try:
            rule()
        except ReviewError as error:
            messages.error(self.request, str(error))
        else:
            messages.success(self.request, _("Done. It stands with the case."))
        return self.back()

    def show(self, form):
        context = {
            "case": self.case,
            "form": form,
            "participant": self.participant,
            "case_url": self.case_url(),
        }
        return render(self.request, "membership/admin/pass_on.html", context)
