"""Whom we write to: the contact person, another address, and a mistyped one."""

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from membership import links, review
from membership.forms.case_pages import AddressForm, CaseContactForm
from membership.models import Submission
from membership.process.errors import TransitionNotAllowed
from membership.process.possible import is_possible
from membership.views.case_pages.page import CasePage
from membership.views.guarded import GuardedView, SeeOther, address, found_by_purpose


class ContactView(CasePage):
    form_class = CaseContactForm
    template = "membership/contact.html"
    heading = gettext_lazy("Change the contact person")
    transition = "change_contact"
    page = "contact"

    def keep(self, form):
        self.draft = review.change_contact(self.draft, form.cleaned_data, page=self.page)


class AddressView(CasePage):
    """The right address in place of a mistyped one; the key that is known so far dies with it."""

    form_class = AddressForm
    template = "membership/address.html"
    heading = gettext_lazy("Correct the e-mail address")
    transition = "correct_address"
    page = "address"

    def keep(self, form):
        typed = form.cleaned_data["contact_email"]
        self.draft = review.correct_address(self.draft, typed, page=self.page)

    def accepted(self):
        return SeeOther(address("sent", self.draft) + "#main")


class ChangeAddressView(GuardedView):
    """The link of the letter to another address: nothing changes before the button is pressed."""

    def get(self, request, key):
        if used_by(key):
            text = _("Our message to this address contains the link to your page.")
            context = {"done": True, "heading": _("We write to this address now"), "text": text}
            return render(request, "membership/purpose_link.html", context)
        case = found_by_purpose(key, links.CHANGE_ADDRESS)
        is_open = is_possible("use_new_address", case.state, case.kind)
        text = _("It is too late to change the address by this link. Write to us.")
        if is_open:
            text = _("Press the button, and our letters about this case will go to %(address)s.")
            text %= {"address": case.new_email}
        context = {
            "heading": _("Use this e-mail address"),
            "reference": case.reference,
            "about": case.name,
            "text": text,
            "button": _("Use this address") if is_open else "",
        }
        return render(request, "membership/purpose_link.html", context)

    def post(self, request, key):
        if used_by(key):
            return SeeOther(f"{request.path}#main")
        case = found_by_purpose(key, links.CHANGE_ADDRESS)
        try:
            case = review.confirm_new_address(case)
        except TransitionNotAllowed:  # decided meanwhile, or pressed twice at once
            return SeeOther(f"{request.path}#main")
        return SeeOther(address("status", case) + "#main")


def used_by(key):
    """Return the case whose address this key has changed already: it opens nothing more."""
    try:
        return links.find_by_purpose(
            key, links.CHANGE_ADDRESS, new_email=lambda case: case.contact_email
        )
    except Submission.DoesNotExist:
        return None
