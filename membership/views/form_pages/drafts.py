"""A form that is left for later: what is still to do, and the link by which it is carried on."""

from datetime import timedelta

from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from membership import links, review, typed_pages
from membership.forms.drafts import LinkForm
from membership.forms.journeys import JOURNEYS
from membership.process.deletions import DRAFT_KEPT, DRAFT_REMINDED
from membership.process.errors import TransitionNotAllowed
from membership.process.states import State
from membership.views.addresses import step_address, unfinished_address
from membership.views.form_pages.form_page import FormPage
from membership.views.guarded import (
    GuardedView,
    SeeOther,
    address,
    found,
    found_by_purpose,
    network,
)


class SavedView(FormPage):
    """Say that a form is saved and not sent; its own form sends the link."""

    form_class = LinkForm
    page = "saved"

    def prepare(self, request, **kwargs):
        self.draft = found(kwargs["key"], self.kind)

    def keep(self, form):
        self.draft = review.keep_refused(self.draft, self.page, None)
        email, sender = form.cleaned_data["contact_email"], network(self.request)
        self.draft = review.send_draft_link(self.draft, email, network=sender)

    def accepted(self):
        return SeeOther(f"{self.here}#send-link")

    def back(self):
        return None

    def show(self, form):
        context = self.context(form) | {
            "left": left(self.draft),
            "carry_on_url": unfinished_address(self.draft),
            "asked": review.again(self.draft, "draft_link"),
            "submission": self.draft,
            "more_days": DRAFT_KEPT.days,
        }
        return render(self.request, "membership/saved.html", context)


def left(draft):
    """Return the pages that are not finished, and the one that sends."""
    journey = JOURNEYS[draft.kind]
    kept = typed_pages.pages(draft)
    pages = [
        {
            "number": number,
            "line": step.line,
            "url": step_address(draft, step.name),
            "is_begun": step.name in kept,
        }
        for number, step in enumerate(journey.steps, 1)
        if step.name in kept or not step.form.is_finished(draft)
    ]
    last = {"number": len(journey.steps) + 1, "line": _("check and send")}
    return [*pages, last | {"url": "" if pages else step_address(draft, "check")}]


class ResumeView(GuardedView):
    """The link of a letter about a form that is not sent: nothing happens before a button."""

    def get(self, request, key):
        draft = found_by_purpose(key, links.RESUME)
        if draft.state != State.DRAFT:
            return SeeOther(address("status", draft))
        is_old = draft.changed_at < timezone.now() - DRAFT_REMINDED + timedelta(days=1)
        context = {
            "heading": _("Not sent yet: carry on with your form"),
            "text": _(
                "The form opens where it was left. By pressing the button you also confirm that "
                "the e-mail address %(address)s is yours."
            )
            % {"address": draft.contact_email},
            "button": _("Carry on"),
            "keep_days": DRAFT_KEPT.days if is_old else 0,
        }
        return render(request, "membership/purpose_link.html", context)

    def post(self, request, key):
        draft = found_by_purpose(key, links.RESUME)
        try:
            if "keep" in request.POST:
                draft = review.extend(draft)
                return SeeOther(address(f"{draft.kind}_saved", draft) + "#main")
            draft = review.confirm_draft(draft)
        except TransitionNotAllowed:  # sent meanwhile
            return SeeOther(address("status", draft) + "#main")
        return SeeOther(unfinished_address(draft) + "#main")
