"""The steps of a case: each is a page that shows what will happen, and a button."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import FormView, View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from membership import review
from membership.errors import PlanChanged, ReviewError
from membership.forms.decide import NoteForm, StepForm
from membership.models import Submission
from membership.permissions import may
from membership.states import TRANSITIONS


class CaseMixin:
    """Finds the case and lets in only who may do this with it."""

    ability = "review"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.case = get_object_or_404(Submission, pk=kwargs["pk"])

    def dispatch(self, request, *args, **kwargs):
        if not may(request.user, self.ability, self.case):
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
        if seen.isdecimal():
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
            review.add_note(self.case, form.cleaned_data["text"], by=request.user)
            messages.success(request, _("The note is kept."))
        else:
            messages.error(request, " ".join(form.errors["text"]))
        return self.back()


class StepView(CaseMixin, WagtailAdminTemplateMixin, FormView):
    """Show all that a step does, with the letter as it will read; then do exactly that."""

    form_class = StepForm
    template_name = "membership/admin/step.html"
    header_icon = "tasks"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if kwargs["step"] not in TRANSITIONS:
            raise Http404
        self.step = TRANSITIONS[kwargs["step"]]
        self.ability = self.step.ability or "administer"

    def get_page_title(self):
        return self.step.label

    def get_page_subtitle(self):
        return f"{self.case.name} ({self.case})"

    def get_breadcrumbs_items(self):
        return [
            {"url": reverse("queue:index"), "label": _("Review queue")},
            {"url": self.case_url(), "label": str(self.case)},
            {"url": "", "label": self.step.label},
        ]

    @cached_property
    def plan(self):
        return review.plan(self.case, self.step.name, by=self.request.user)

    def dispatch(self, request, *args, **kwargs):
        try:
            return super().dispatch(request, *args, **kwargs)
        except ReviewError as error:
            messages.error(request, str(error))
            return self.back()

    def get(self, request, *args, **kwargs):
        return self.render_to_response(self.get_context_data(plan=self.plan))

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"step": self.step}

    def get_initial(self):
        if self.request.method == "POST":
            return {}
        letter = self.plan.letters[0] if self.plan.letters else None
        return {
            "version": self.plan.version,
            "fingerprint": self.plan.fingerprint,
            "subject": letter.subject if letter else "",
            "body": letter.body if letter else "",
        }

    def form_valid(self, form):
        try:
            review.move(self.case, self.step.name, by=self.request.user, **form.decision())
        except PlanChanged as change:
            form.start_over(change.plan)
            messages.warning(self.request, str(change))
            return self.render_to_response(self.get_context_data(form=form, plan=change.plan))
        done = {"step": self.step.label, "case": self.case}
        messages.success(self.request, _("%(step)s: %(case)s") % done)
        return self.back()

    def form_invalid(self, form):
        context = self.get_context_data(form=form, plan=self.plan)
        return self.render_to_response(context, status=422)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return context | {"case": self.case, "step": self.step, "case_url": self.case_url()}
