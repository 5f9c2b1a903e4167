"""The Declaration on paper, with the name of the authority: to print, sign and photograph."""

from django.conf import settings
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from alliance_site.names import countries
from membership import typed_pages
from membership.forms.journeys import JOURNEYS
from membership.process.kinds import Kind
from membership.process.states import State
from membership.public import declaration
from membership.review import editions
from membership.views.addresses import page_address
from membership.views.guarded import BrokenLink, GuardedView, address, found_opened


class SigningSheetView(GuardedView):
    """Of a signature that was begun or sent; without a key nothing is filled in."""

    http_method_names = ["get", "head"]

    def get(self, request, key=None):
        signature = found_opened(key, Kind.SIGN) if key else None
        text = declaration.text(get_language())
        if text is None:
            raise BrokenLink
        context = {
            "known": known(signature) if signature else {},
            "declared": text,
            "name_of_text": editions.named(editions.of_text(text)),
            "to_upload": settings.SITE_ORIGIN + where_it_goes(signature, key),
        }
        return render(request, "membership/signing_sheet.html", context)


def known(signature):
    """Return the answers so far: of a page that has a mistake, too, what is right on it."""
    step = JOURNEYS[Kind.SIGN].steps[0]
    kept = typed_pages.page(signature, step.name)
    form = step.form.typed_again(kept, draft=signature) if kept else step.form(draft=signature)
    answers = form.cleaned_data if kept else form.initial
    return {**answers, "place_of_authority": countries.name(answers.get("country") or "")}


def where_it_goes(signature, key):
    """Return the address of the page that takes the photograph of the signed sheet."""
    if key is None:
        return reverse(f"membership:{Kind.SIGN}")
    if signature and signature.state != State.DRAFT:
        return address("status", signature)
    return page_address(Kind.SIGN, key, JOURNEYS[Kind.SIGN].steps[0].name)
