"""What the pages beside the status page have in common: one form, one thing that it does."""

from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_lazy as _

from membership import review, typed_pages
from membership.process.errors import TransitionNotAllowed
from membership.process.possible import is_possible
from membership.process.states import State
from membership.views.addresses import unfinished_address
from membership.views.case_pages.arrived import Acknowledges
from membership.views.form_pages.form_page import FormPage
from membership.views.form_pages.page_files import removed
from membership.views.guarded import SeeOther, address, found
from membership.views.unstored import typed


class CasePage(Acknowledges, FormPage):
    """A form with which the applicant takes one transition; where it is not possible, lead back.

    What was typed there is kept, so that the page of the case can say that nothing came of it.
    """

    template = ""
    name = ""  # of its address
    heading: Promise | str = ""
    way_back: Promise | str = _("Back to your page")

    def prepare(self, request, **kwargs):
        self.draft = found(kwargs["key"])

    def away(self):
        if self.draft.state == State.DRAFT:
            return SeeOther(unfinished_address(self.draft))
        if is_possible(self.transition, self.draft.state, self.draft.kind):
            return None
        return self.of_case()

    def post(self, request, **kwargs):
        if "discard" in request.POST:
            self.discard()
            return self.of_case()
        if self.draft.state == State.DRAFT:
            return self.away()
        try:
            if self.away():
                raise TransitionNotAllowed
            return self.take(self.form(request.POST, request.FILES))
        except TransitionNotAllowed:  # decided, withdrawn or erased meanwhile
            return self.put_by()

    def put_by(self):
        """Keep what nothing came of, unless it says only what is so already."""
        self.draft = found(self.kwargs["key"])
        form = self.form(self.request.POST, self.request.FILES)
        form.leave_out_files(gettext_lazy("it was not kept, because it is too late to send it"))
        if not (self.draft.state == State.ERASED or self.is_done(form)):
            review.keep_refused(self.draft, self.page, form.as_typed(judged=False))
        return self.of_case()

    def is_done(self, form):
        """Say whether a form asks for what is so already: the same button pressed twice."""
        return not form.has_changed()

    def discard(self):
        review.keep_refused(self.draft, self.page, None)

    def standing(self, form):
        """Return what was saved on this page meanwhile, if anything can be."""
        return []

    def of_case(self):
        return SeeOther(address("status", self.draft) + "#main")

    def accepted(self):
        return self.acknowledged()

    def show(self, form):
        context = {
            "form": form,
            "faulty": form if form.errors else None,
            "submission": self.draft,
            "heading": self.heading,
            "standing": self.standing(form),
            "way_back": self.way_back,
            "back": address("status", self.draft),
            "language_form": form.form_id,
            "removed": removed(self.request),
        }
        return render(self.request, self.template, context)


def too_late(case, pages):
    """Return what was typed on ``pages`` which nothing can come of any more, and its address."""
    kept = typed_pages.pages(case)
    return [
        left_lying(case, page)
        for page in pages
        if page.page in kept and not is_possible(page.transition, case.state, case.kind)
    ]


def left_lying(case, page):
    form = page.form_class.typed_again(typed_pages.page(case, page.page), draft=case)
    return {
        "heading": page.heading,
        "url": address(page.name, case),
        "is_open": False,
        "shown": typed(page.form_class, form.data),
        "files": form.file_field.sentences() if form.file_field else [],
    }
