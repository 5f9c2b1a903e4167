"""Whoever does not want to send takes everything back: a page that asks, then a button."""

from django.shortcuts import render
from django.urls import reverse

from membership import review
from membership.process.errors import TransitionNotAllowed
from membership.process.states import State
from membership.views.addresses import unfinished_address
from membership.views.guarded import GuardedView, SeeOther, address, found


class EraseView(GuardedView):
    """Erase what was typed and chosen on a form that has not been sent."""

    kind = None

    def get(self, request, key):
        draft = found(key, self.kind)
        if draft.state != State.DRAFT:
            return SeeOther(address("status", draft))
        context = {"back": unfinished_address(draft)}
        return render(request, "membership/erase.html", context)

    def post(self, request, key):
        draft = found(key, self.kind)
        try:
            review.discard(draft)
        except TransitionNotAllowed:  # sent meanwhile
            return SeeOther(address("status", draft))
        return SeeOther(reverse("membership:erased") + "#main")


class ErasedView(GuardedView):
    """What is said afterwards, at an address without a key: there is nothing left to find."""

    http_method_names = ["get", "head"]

    def get(self, request):
        return render(request, "membership/erased.html")
