"""What staff do with a case beside its transitions: take it, write a note, pass it on."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View

from membership import links, review
from membership.forms.admin.staff import NoteForm
from membership.models import Participant, PassedProposal, Submission
from membership.process.choices import Language
from membership.process.errors import (
    ReviewError,
)
from membership.process.kinds import Kind
from membership.process.permissions import may, readable
from membership.process.states import State
from membership.process.table import TRANSITIONS

MOST_DIGITS = 9


class CaseMixin:
    """Finds the case and lets in only who may do this with it."""

    ability = "review"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        cases = readable(request.user, Submission.objects.all())
        self.case = get_object_or_404(cases, pk=kwargs["pk"])

    def dispatch(self, request, *args, **kwargs):
        # With what was erased nothing can be done; the rule itself says so, to whoever began it.
        towards = None if self.case.state == State.ERASED else self.case
        if not may(request.user, self.ability, towards):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def case_url(self):
        return reverse("queue:inspect", args=[self.case.pk])

    def back(self):
        return HttpResponseRedirect(self.case_url())

    def done(self, rule):
        """Carry out what is asked, or say why it is not, and lead back to the case."""
        try:
            rule()
        except ReviewError as error:
            messages.error(self.request, str(error))
        else:
            messages.success(self.request, _("Done. It stands with the case."))
        return self.back()


class TakeView(CaseMixin, View):
    """Make the case the reader's own."""

    http_method_names = ["post"]

    def post(self, request, **kwargs):
        seen = request.POST.get("version", "")
        if seen.isdecimal() and len(seen) <= MOST_DIGITS:
            # What the reader saw: whoever took it since is named instead of overruled.
            self.case.version = int(seen)
        try:
            review.take(self.case, by=request.user)
        except ReviewError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("You have taken %(case)s.") % {"case": self.case})
        return self.back()


class NoteView(CaseMixin, View):
    """Write a note that the applicant never sees."""

    http_method_names = ["post"]

    def post(self, request, **kwargs):
        form = NoteForm(request.POST)
        if form.is_valid():
            try:
                review.add_note(self.case, form.cleaned_data["text"], by=request.user)
            except ReviewError as error:
                messages.error(request, str(error))
            else:
                messages.success(request, _("The note is kept."))
        else:
            messages.error(request, " ".join(form.errors["text"]))
        return self.back()


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
    """Return whom a proposal names, and to whom else it was passed on: what became of each.

    ``row`` is what was passed on last, if anything was, ``closed`` why nothing of it can be read
    now; ``earlier`` are answers before it was asked again.
    """
    if case.kind != Kind.COOPERATE:
        return []
    proposal = case.details
    passed = list(proposal.passed.select_related("participant"))
    rows = {row.participant: row for row in passed}
    now = list(proposal.participants.all())
    return [
        {
            "participant": participant,
            "may_read": proposal.is_for_participants and participant in now,
            "is_private": not proposal.is_for_participants,
            "row": rows.get(participant),
            "closed": participant in rows and links.why_closed(rows[participant]),
            "earlier": [
                row for row in passed if row.participant == participant and row.replaced_at
            ],
        }
        for participant in dict.fromkeys([*now, *rows])
    ]


def is_possible(case, step="pass_on"):
    """Say whether the case is in a state from which a step about its participants leads."""
    return TRANSITIONS[step].leads_from(case.state, case.kind)


class PassingView(CaseMixin, View):
    http_method_names = ["get", "post"]

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.participant = get_object_or_404(Participant, pk=kwargs["participant"])

    def known(self):
        """Return the address and the language we know of the participant."""
        row = PassedProposal.objects.filter(
            proposal=self.case.pk, participant=self.participant
        ).last()
        contact = self.participant.internal_contacts.first()
        if row:
            return {"address": row.address, "language": row.language}
        return {"address": contact.email, "language": contact.language} if contact else {}

    def get(self, request, **kwargs):
        if not review.may_be_passed_on(self.case):
            raise Http404
        return self.show(PassOnForm(initial=self.known()))

    def post(self, request, **kwargs):
        if "revoke" in request.POST:
            row = get_object_or_404(
                PassedProposal,
                proposal=self.case.pk,
                participant=self.participant,
                replaced_at=None,
            )
            return self.done(lambda: review.take_back(row, by=request.user))
        form = PassOnForm(request.POST)
        if not form.is_valid():
            return self.show(form)
        said = form.cleaned_data
        return self.done(
            lambda: review.pass_on(self.case, self.participant, by=request.user, **said)
        )

    def show(self, form):
        context = {
            "case": self.case,
            "form": form,
            "participant": self.participant,
            "case_url": self.case_url(),
        }
        return render(self.request, "membership/admin/pass_on.html", context)
