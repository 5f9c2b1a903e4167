"""A message to the Task Force: one page, sent at once."""

from django.db import transaction

from membership import review
from membership.choices import SpamSign
from membership.forms.base import signs
from membership.views.guarded import SeeOther, address
from membership.views.pages import OpenView


class MessageView(OpenView):
    @transaction.atomic
    def keep(self, form):
        super().keep(form)
        reasons = signs(form.cleaned_data["text"])
        if form.is_trapped():
            reasons.append(SpamSign.TRAP)
        self.draft = review.submit(self.draft, spam_reasons=reasons)

    def accepted(self):
        return SeeOther(address("sent", self.draft) + "#main")

    def back(self):
        return None
