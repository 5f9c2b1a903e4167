"""Erase what was sent: a page that asks once more, a button, and what stays."""

from django.shortcuts import render
from django.urls import reverse

from membership import review
from membership.process.deletions import way_to_erase
from membership.process.errors import TransitionNotAllowed
from membership.process.states import State
from membership.process.transitions import Actor
from membership.views.addresses import unfinished_address
from membership.views.guarded import GuardedView, SeeOther, address, found


class EraseCaseView(GuardedView):
    """Erase a case that was sent, or say why that is not possible and what is."""

    def prepare(self, request, **kwargs):
        self.case = found(kwargs["key"])

    def away(self):
        if self.case.state == State.DRAFT:
            return SeeOther(unfinished_address(self.case))
        if self.case.state == State.ERASED:
            return SeeOther(address("status", self.case) + "#main")
        return None

    def get(self, request, key):
        way = way_to_erase(self.case.kind, self.case.state, Actor.APPLICANT)
        context = {
            "submission": self.case,
            "is_possible": way is not None,
            "is_held_as_spam": self.case.state == State.SPAM,
            "back": address("status", self.case),
        }
        return self.away() or render(request, "membership/erase_case.html", context)

    def post(self, request, key):
        if moved := self.away():
            return moved
        try:
            review.forget(self.case, role=Actor.APPLICANT)
        except TransitionNotAllowed:
            return SeeOther(f"{request.path}#main")
        return SeeOther(reverse("membership:case_erased") + "#main")


class CaseErasedView(GuardedView):
    """What is said afterwards, at an address without a key."""

    http_method_names = ["get", "head"]

    def get(self, request):
        return render(request, "membership/case_erased.html")
