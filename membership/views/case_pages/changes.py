"""Answers that an applicant changes after sending: kept first, and read once they are handed in."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from membership import review, typed_pages
from membership.forms.corrections import LATER, CorrectionForm, amendable, corrects
from membership.forms.journeys import JOURNEYS
from membership.forms.spam import spam_marks
from membership.process.errors import TransitionNotAllowed
from membership.process.states import State
from membership.views.addresses import SEEN, unfinished_address
from membership.views.case_pages.arrived import Acknowledges
from membership.views.form_pages.form_page import FormPage
from membership.views.guarded import BrokenLink, SeeOther, address, found
from membership.views.unstored import typed


class HandsIn(Acknowledges):
    """To be mixed into a page that hands in corrections; where it was overtaken it says so."""

    is_handed_in = False

    def form(self, *data):
        form = super().form(*data)
        form.seen = self.seen() or review.edition(self.draft)
        return form

    def is_put_aside(self, form):
        return LATER in self.request.POST or super().is_put_aside(form)

    def keep(self, form):
        self.hand_in(form)
        self.is_handed_in = True


class ChangeView(HandsIn, FormPage):
    """One page of the form once more, for answers that nobody asked about."""

    transition = "amend"

    def prepare(self, request, **kwargs):
        self.draft = found(kwargs["key"])
        self.kind = self.draft.kind
        self.step = self.journey.step(kwargs["step"])
        names = amendable(self.kind, self.step) if self.step else ()
        if not names:
            raise BrokenLink
        self.page = page_of(self.step)
        self.form_class = corrects(self.kind, names)

    @property
    def here(self):
        url = address("change", self.draft, step=self.step.name)
        return f"{url}?{SEEN}={review.edition(self.draft)}"

    def away(self):
        if self.draft.state == State.DRAFT:
            return SeeOther(unfinished_address(self.draft))
        return None if review.may_amend(self.draft) else SeeOther(self.of_case())

    def of_case(self):
        return address("status", self.draft) + "#main"

    def post(self, request, **kwargs):
        if self.draft.state == State.DRAFT:
            return self.away()
        if "discard" in request.POST:
            review.keep_refused(self.draft, self.page, None)
            return SeeOther(self.of_case())
        try:
            if not review.may_amend(self.draft):
                raise TransitionNotAllowed
            return self.take(self.form(request.POST, request.FILES))
        except TransitionNotAllowed:  # decided, withdrawn or erased meanwhile
            return self.put_by()

    def put_by(self):
        """Keep what cannot be handed in any more, so that the page of the case can say so."""
        self.draft = found(self.kwargs["key"])
        form = self.form_class(self.request.POST, draft=self.draft)
        form.is_valid()
        if form.has_changed() and self.draft.state != State.ERASED:
            review.keep_refused(self.draft, self.page, form.as_typed(judged=False))
        return SeeOther(self.of_case())

    def hand_in(self, form):
        texts = spam_marks(*map(str, form.cleaned_data.values()))
        self.draft = review.hand_in(
            self.draft, form.answers(), page=self.page, seen=self.seen(), spam_reasons=texts
        )

    def aside(self, form):
        return self.of_case() if LATER in self.request.POST else super().aside(form)

    def accepted(self):
        return self.acknowledged()

    def back(self):
        return {"url": address("status", self.draft), "text": _("Back to your case")}

    def show(self, form):
        context = {
            "form": form,
            "step": self.step,
            "back": self.back(),
            "language_form": form.form_id,
            "is_overtaken": is_overtaken(self.draft, self.page),
            "change_url": address("change", self.draft, step=self.step.name),
            **self.journey.beside(),
        }
        return render(self.request, "membership/change.html", context)


def page_of(step):
    """Return the name under which a page is kept while its change is not handed in."""
    return f"change-{step.name}"


def is_overtaken(case, page):
    """Say whether what is kept of a page was made from answers or a question that are past."""
    kept = typed_pages.page(case, page)
    return kept is not None and kept.seen not in ("", review.edition(case))


def kept_changes(case):
    """Return what was changed and not handed in, page by page, with the way back to each."""
    kept = typed_pages.pages(case)
    return [kept_change(case, step) for step in JOURNEYS[case.kind].steps if page_of(step) in kept]


def kept_change(case, step):
    form_class = corrects(case.kind, amendable(case.kind, step))
    form = form_class.typed_again(typed_pages.page(case, page_of(step)), draft=case)
    return {
        "heading": step.heading,
        "url": address("change", case, step=step.name),
        "is_open": review.may_amend(case),
        "is_newer": any(hasattr(field, "newer") for field in form.fields.values()),
        "shown": typed(form_class, form.data),
    }


def corrected(form):
    """Return the answers of a form that corrects some, for the rule that compares them."""
    return form.answers() if isinstance(form, CorrectionForm) else {}
