"""What staff do with a case on a page that shows all that a transition does, and a button."""

from django.contrib import messages
from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from alliance_site.text.labelled import LabelledTitle
from membership import history, review
from membership.forms.admin.staff import TransitionForm
from membership.process.decisions import NOTHING_SAID
from membership.process.errors import (
    PlanChanged,
    ReviewError,
    SomebodyWasFaster,
    TransitionNotAllowed,
)
from membership.process.permissions import may
from membership.process.table import TRANSITIONS
from membership.viewsets import shown
from membership.viewsets.case_actions import CaseMixin
from membership.viewsets.offers import offered

# The button that asks for the plan of another day.
SHOW = "show"


class TransitionView(CaseMixin, LabelledTitle, WagtailAdminTemplateMixin, FormView):
    """Show all that a transition does, with the letter as it will read; then do exactly that."""

    form_class = TransitionForm
    template_name = "membership/admin/transition.html"
    header_icon = "tasks"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.transition = TRANSITIONS.get(kwargs["transition"])
        if not (self.transition and self.transition.has_page):
            raise Http404
        self.ability = self.transition.ability

    def get_page_title(self):
        return self.transition.label

    def get_page_subtitle(self):
        return f"{self.case.name} ({self.case})"

    def get_breadcrumbs_items(self):
        return [
            {"url": reverse("queue:index"), "label": _("Review queue")},
            {"url": self.case_url(), "label": str(self.case)},
            {"url": "", "label": self.transition.label},
        ]

    @cached_property
    def plan(self):
        """The plan for what is known of the decision; without a valid day there is none."""
        is_sent = self.request.method == "POST"
        decision = self.form.decision() if is_sent else NOTHING_SAID
        if self.transition.decides and is_sent and not decision.decision_on:
            return None
        try:
            return review.plan(self.case, self.transition, by=self.request.user, decision=decision)
        except TransitionNotAllowed:
            if self.happened:
                raise SomebodyWasFaster(self.happened) from None
            raise

    @cached_property
    def happened(self):
        """What happened to the case since the page was made from which this was sent."""
        seen = self.form.cleaned_data.get("version") if self.request.method == "POST" else None
        return history.since(self.case, seen)

    def dispatch(self, request, *args, **kwargs):
        try:
            return super().dispatch(request, *args, **kwargs)
        except ReviewError as error:
            if request.method == "POST":
                return self.nothing_done(error)
            messages.error(request, str(error))
            return self.back()

    def get(self, request, *args, **kwargs):
        return self.render_to_response(self.get_context_data(plan=self.plan))

    def get_form_kwargs(self):
        case = self.case
        letter = self.transition.letter_for(case.kind, case.state, case.decision_reason)
        own = {"transition": self.transition, "letter": letter, "language": case.language}
        own["case"] = case.details
        return super().get_form_kwargs() | own

    def get_initial(self):
        if self.request.method == "POST":
            return {}
        return self.form_class.answer_to(self.plan, shown.remembered(self.plan, self.plan.letters))

    def post(self, request, *args, **kwargs):
        self.form = self.get_form()
        valid = self.form.is_valid()
        if SHOW in request.POST:
            return self.show(self.form)
        return self.form_valid(self.form) if valid else self.form_invalid(self.form)

    def show(self, form):
        """Show plan and letter for what is typed; only day and text are refused already."""
        form.expect_only("decision_on", "subject", "body")
        if self.plan is None:
            return self.form_invalid(form)
        return self.start_over(form, self.plan)

    def form_valid(self, form):
        try:
            said, seen = form.decision(), form.plan_seen()
            review.move(self.case, self.transition, by=self.request.user, decision=said, **seen)
        except PlanChanged as change:
            messages.warning(self.request, change.message)
            return self.start_over(form, change.plan)
        except SomebodyWasFaster:
            raise
        except ReviewError as error:
            form.add_error(None, str(error))
            return self.form_invalid(form)
        done = {"step": self.transition.label, "case": self.case}
        messages.success(self.request, _("Done: %(step)s, %(case)s") % done)
        return self.back()

    def start_over(self, form, plan):
        """Show a fresh plan, with what has changed marked, and all that was typed."""
        seen = form.shown_before()
        other = form.start_over(plan)
        form.remember(shown.remembered(plan, self.letters(plan, form)))
        letter = shown.letter_now(plan, seen) if other else None
        context = self.get_context_data(form=form, plan=plan, seen=seen, letter_now=letter)
        return self.render_to_response(context)

    def form_invalid(self, form):
        context = self.get_context_data(form=form, plan=self.plan)
        return self.render_to_response(context, status=422)

    def nothing_done(self, error):
        """Say why nothing was done and what can be done, and hand back all that was typed."""
        told_below = isinstance(error, SomebodyWasFaster)
        self.case.refresh_from_db()
        may_note = may(self.request.user, "review", self.case)
        context = self.get_context_data(
            form=self.form,
            plan=None,
            error=error.message if told_below else error,
            note=self.form["note"].value(),
            typed=self.form.typed(without=("note",) if may_note else ()),
            may_note=may_note,
            transitions=offered(self.case, self.request.user),
        )
        return self.response_class(
            request=self.request,
            template="membership/admin/not_done.html",
            context=context,
            status=409,
        )

    @staticmethod
    def letters(plan, form):
        """Return the letters as they would be read with the text that stands in the form."""
        typed = [form[name].value() or "" for name in ("subject", "body") if name in form.fields]
        return review.rewritten(plan.letters, typed)

    def get_context_data(self, plan=None, seen=None, **kwargs):
        context = super().get_context_data(**kwargs)
        if plan:
            context |= {
                "effects": shown.effects(plan, seen),
                "warnings": shown.warnings(plan, seen),
                "notes": shown.notes(plan, seen),
                "gone": shown.gone(plan, seen),
                "letters": shown.letters(self.letters(plan, context["form"]), seen),
            }
        return context | {
            "plan": plan,
            "happened": self.happened,
            "case": self.case,
            "transition": self.transition,
            "case_url": self.case_url(),
            "colleague": self.case.owner if self.case.owner != self.request.user else None,
            "show": SHOW,
        }
