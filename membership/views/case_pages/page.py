"""What the pages beside the status page have in common: one form, one thing that it does."""

from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from membership.process.possible import is_possible
from membership.process.states import State
from membership.views.addresses import unfinished_address
from membership.views.form_pages.form_page import FormPage
from membership.views.form_pages.page_files import removed
from membership.views.guarded import SeeOther, address, found


class CasePage(FormPage):
    """A form with which the applicant takes one transition; where it is not possible, lead back."""

    template = ""
    transition = ""
    heading: Promise | str = ""
    way_back: Promise | str = _("Back to your page")

    def prepare(self, request, **kwargs):
        self.draft = found(kwargs["key"])

    def away(self):
        if self.draft.state == State.DRAFT:
            return SeeOther(unfinished_address(self.draft))
        if is_possible(self.transition, self.draft.state, self.draft.kind):
            return None
        return self.accepted()

    def accepted(self):
        return SeeOther(address("status", self.draft) + "#main")

    def show(self, form):
        context = {
            "form": form,
            "faulty": form if form.errors else None,
            "submission": self.draft,
            "heading": self.heading,
            "way_back": self.way_back,
            "back": address("status", self.draft),
            "language_form": form.form_id,
            "removed": removed(self.request),
        }
        return render(self.request, self.template, context)
