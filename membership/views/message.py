"""A message to the Task Force: one page, sent at once."""

from membership import review
from membership.forms.spam import spam_marks
from membership.views.guarded import SeeOther, address, network
from membership.views.pages import StepView


class MessageView(StepView):
    def keep(self, form):
        super().keep(form)
        self.draft = review.submit(
            self.draft,
            spam_reasons=spam_marks(form.cleaned_data["text"]),
            network=network(self.request),
        )

    def accepted(self):
        return SeeOther(address("sent", self.draft) + "#main")

    def back(self):
        return None
