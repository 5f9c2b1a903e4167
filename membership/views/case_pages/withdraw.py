"""Withdraw a case: a page that asks, then a button."""

from django.utils.translation import gettext_lazy as _

from membership import review
from membership.forms.case_pages import WithdrawForm
from membership.process.states import State
from membership.views.case_pages.page import CasePage


class WithdrawView(CasePage):
    form_class = WithdrawForm
    template = "membership/withdraw.html"
    heading = _("Withdraw it?")
    way_back = _("Keep it and go back to your page")
    name = "case_withdraw"
    transition = page = "withdraw"

    def is_done(self, form):
        return self.draft.state == State.WITHDRAWN and not self.draft.decision_reason

    def keep(self, form):
        self.draft = review.withdraw(self.draft, form.cleaned_data["reason_words"], page=self.page)
