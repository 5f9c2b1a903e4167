"""Whom we write to: the contact person, another address, and a mistyped one."""

from django.core import signing
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from membership import links, review
from membership.forms.case_pages import AddressForm, CaseContactForm
from membership.models import Submission
from membership.process.errors import TransitionNotAllowed
from membership.process.possible import is_possible
from membership.views.case_pages.arrived import page_of_case
from membership.views.case_pages.page import CasePage
from membership.views.form_pages.unread import NothingUnread
from membership.views.guarded import BrokenLink, GuardedView, SeeOther, address, found_by_purpose

DONE = "done"  # of an address: our word that the address of a case is corrected


class ContactView(NothingUnread, CasePage):
    form_class = CaseContactForm
    template = "membership/contact.html"
    heading = gettext_lazy("Change the contact person")
    name = "case_contact"
    transition = "change_contact"
    transition_of_address = "ask_for_address"
    page = "contact"

    @property
    def causes(self):
        return [self.transition, self.transition_of_address]

    def keep(self, form):
        self.draft = review.change_contact(
            self.draft, form.answers(), page=self.page, seen=self.seen()
        )


class AddressView(CasePage):
    """The right address in place of a mistyped one; the key that is known so far dies with it."""

    is_replaced = False  # the key: by this very correction
    form_class = AddressForm
    template = "membership/address.html"
    heading = gettext_lazy("Correct the e-mail address")
    name = "case_address"
    transition = "correct_address"
    page = "address"

    def prepare(self, request, **kwargs):
        try:
            super().prepare(request, **kwargs)
        except BrokenLink:
            self.draft = links.find_replaced(kwargs["key"])
            if self.draft is None or not self.is_repeated(request):
                raise
            self.is_replaced = True

    def is_repeated(self, request):
        """Say whether it was just done with this key, or the very post that did it comes again."""
        if request.method != "POST":
            return is_of(request.GET.get(DONE, ""), self.draft)
        return self.is_done(self.form_class(request.POST))

    def get(self, request, **kwargs):
        return self.told(request) if self.is_replaced else super().get(request, **kwargs)

    def post(self, request, **kwargs):
        if self.is_replaced:
            return SeeOther(f"{request.path}?{urlencode({DONE: sign(self.draft)})}#main")
        return super().post(request, **kwargs)

    @staticmethod
    def told(request):
        """Say that it is done without the new key: the old one may be in the wrong hands."""
        text = _("Our message to the right address contains the link to your page.")
        context = {"done": True, "heading": _("The e-mail address is corrected"), "text": text}
        return render(request, "membership/purpose_link.html", context)

    def is_done(self, form):
        judged = self.form_class(form.data)
        return judged.is_valid() and (
            judged.cleaned_data["contact_email"] == self.draft.contact_email
        )

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
        return SeeOther(page_of_case(case))


def used_by(key):
    """Return the case whose address this key has changed already: it opens nothing more."""
    try:
        return links.find_by_purpose(
            key, links.CHANGE_ADDRESS, new_email=lambda case: case.contact_email
        )
    except Submission.DoesNotExist:
        return None


def sign(case):
    return signing.dumps(case.pk, salt=DONE)


def is_of(word, case):
    try:
        return signing.loads(word, salt=DONE, max_age=3600) == case.pk
    except signing.BadSignature:
        return False
