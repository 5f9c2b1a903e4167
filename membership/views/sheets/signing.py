"""The Declaration on paper, with the name of the authority: to print, sign and photograph."""

from django.conf import settings
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from membership.forms.journeys import JOURNEYS
from membership.process.kinds import Kind
from membership.process.states import State
from membership.public import declaration
from membership.review import editions
from membership.views.addresses import step_address
from membership.views.guarded import BrokenLink, GuardedView, address, found


class SigningSheetView(GuardedView):
    """Of a signature that was begun or sent; without a key nothing is filled in."""

    http_method_names = ["get", "head"]

    def get(self, request, key=None):
        signature = found(key, Kind.SIGN) if key else None
        text = declaration.text(get_language())
        if text is None:
            raise BrokenLink
        context = {
            "signature": signature,
            "declared": text,
            "name_of_text": editions.named(editions.of_text(text)),
            "to_upload": settings.SITE_ORIGIN + where_it_goes(signature),
        }
        return render(request, "membership/signing_sheet.html", context)


def where_it_goes(signature):
    """Return the address of the page that takes the photograph of the signed sheet."""
    if signature is None:
        return reverse(f"membership:{Kind.SIGN}")
    if signature.state != State.DRAFT:
        return address("status", signature)
    return step_address(signature, JOURNEYS[Kind.SIGN].steps[0].name)
