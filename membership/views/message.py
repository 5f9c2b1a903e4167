"""A message to the Task Force: one page, sent at once."""

from django.db import transaction

from membership import review
from membership.forms.base import signs
from membership.views.guarded import SeeOther, address
from membership.views.pages import StepView


class MessageView(StepView):
    @transaction.atomic
    def keep(self, form):
        super().keep(form)
        self.draft = review.submit(self.draft, spam_reasons=signs(form.cleaned_data["text"]))

    def accepted(self):
        return SeeOther(address("sent", self.draft) + "#main")

    def back(self):
        return None
