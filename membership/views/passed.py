"""A proposal before a participant: read and answered by a link, without an account."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from alliance_site.names import countries
from membership import links, review
from membership.forms.passed import PassedForm
from membership.models import PassedProposal
from membership.process.errors import AnswersChanged, NotToBeRead
from membership.public.searching import search_rows
from membership.views.addresses import SEEN
from membership.views.guarded import BrokenLink, GuardedView, SeeOther
from membership.views.unstored import typed

GONE = 410


class PassedView(GuardedView):
    """Show what the organisation allows, as long as it does; keep the answer.

    Reading it changes nothing.
    """

    form_class = PassedForm

    def prepare(self, request, **kwargs):
        try:
            self.row = links.find_passed(kwargs["key"])
        except PassedProposal.DoesNotExist:
            raise BrokenLink from None

    @property
    def here(self):
        return reverse("membership:passed", kwargs={"key": links.passed_key(self.row)})

    def form_to_show(self, before):
        """Return the form empty, or as it was typed with its mistakes.

        Its address says what its reader has read: an answer holds for nothing else.
        """
        action = f"{self.here}?{SEEN}={self.row.edition}"
        if before is None:
            return PassedForm(action=action)
        return PassedForm.typed_again(before, action=action)

    def get(self, request, **kwargs):
        if links.why_closed(self.row):
            return self.closed()
        proposal, before = self.row.proposal, review.typed_before(self.row)
        context = {
            "row": self.row,
            "proposal": proposal,
            "place": countries.name(proposal.country),
            "participant": self.row.participant.name(),
            "form": None if self.row.answered_at else self.form_to_show(before),
            "has_changed": before is not None and before.seen != self.row.edition,
            "privacy_url": search_rows.privacy_address(get_language()),
        }
        return render(request, "membership/passed_proposal.html", context)

    def post(self, request, **kwargs):
        form = PassedForm(request.POST)
        form.seen = request.GET.get(SEEN, "")
        try:
            return SeeOther(f"{self.here}#{self.keep(form)}")
        except NotToBeRead:
            self.row.refresh_from_db()
            return self.closed()

    def keep(self, form):
        """Keep an answer, or the page until it is one; return what of the page to look at."""
        is_right = form.is_valid()
        if is_right:
            try:
                review.hear(self.row, form.cleaned_data, seen=form.seen)
            except AnswersChanged:
                review.keep_typed(self.row, form.as_typed(judged=False))
        else:
            review.keep_typed(self.row, form.as_typed(judged=True))
        return "main" if is_right else "errors"

    def closed(self):
        """Say why nothing can be read any more; what was just typed is shown, and kept nowhere."""
        context = {
            "row": self.row,
            "why": links.why_closed(self.row),
            "participant": self.row.participant.name(),
            "shown": typed(PassedForm, self.request.POST),
        }
        return render(self.request, "membership/passed_closed.html", context, status=GONE)
