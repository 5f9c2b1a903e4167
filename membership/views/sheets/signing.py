"""The Declaration on paper, with the name of the authority: to print, sign and photograph."""

from django.conf import settings
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from alliance_site.names import countries
from membership.forms.journeys import JOURNEYS
from membership.process.kinds import Kind
from membership.process.states import State
from membership.public import declaration
from membership.review import editions
from membership.views.addresses import page_address
from membership.views.guarded import BrokenLink, GuardedView, address, found_opened

ON_THE_SHEET = ("name", "country", "signer_name", "signer_office", "place", "signed_on")


class SigningSheetView(GuardedView):
    """Of a signature that was begun or sent; without a key nothing is filled in."""

    http_method_names = ["get", "head"]

    def get(self, request, key=None):
        signature = found_opened(key, Kind.SIGN) if key else None
        text = text_of(signature)
        if text is None:
            raise BrokenLink
        context = {
            "known": known(signature) if signature else {},
            "left_empty": left_empty(signature) if signature else [],
            "declared": text,
            "name_of_text": editions.named(editions.of_text(text)),
            "to_upload": settings.SITE_ORIGIN + where_it_goes(signature, key),
        }
        return render(request, "membership/signing_sheet.html", context)


def text_of(signature):
    """Return the text as it was signed; before it is sent, that of today."""
    signed = signature and signature.declaration
    return signed.content if signed else declaration.text(get_language())


def known(signature):
    """Return the answers so far: of a page that has a mistake, too, what is right on it."""
    form = JOURNEYS[Kind.SIGN].steps[0].so_far(signature)
    answers = form.cleaned_data if form.is_bound else form.initial
    return {**answers, "place_of_authority": countries.name(answers.get("country") or "")}


def left_empty(signature):
    """Return the questions whose answers are wrong as they were typed: no sheet shows them."""
    form = JOURNEYS[Kind.SIGN].steps[0].so_far(signature)
    return [
        form[name].label for name in ON_THE_SHEET if name in form.errors and is_typed(form, name)
    ]


def is_typed(form, name):
    typed = form[name].data if form.is_bound else None
    return any(typed) if isinstance(typed, list) else bool(typed)


def where_it_goes(signature, key):
    """Return the address of the page that takes the photograph of the signed sheet."""
    if key is None:
        return reverse(f"membership:{Kind.SIGN}")
    if signature and signature.state != State.DRAFT:
        return address("status", signature)
    return page_address(Kind.SIGN, key, JOURNEYS[Kind.SIGN].steps[0].name)
