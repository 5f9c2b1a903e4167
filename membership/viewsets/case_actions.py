"""What staff do with a case without a page of its own: take it, and write a note."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import View

from membership import review
from membership.forms.staff import NoteForm
from membership.models import Submission
from membership.process.errors import (
    ReviewError,
)
from membership.process.permissions import may, readable
from membership.process.states import State

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
