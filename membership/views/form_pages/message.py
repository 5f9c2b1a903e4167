"""A message to the Task Force: one page, sent at once."""

from membership import review
from membership.forms.spam import spam_marks
from membership.models import Message
from membership.public import mentioned, places_of_help
from membership.views.form_pages.pages import StepView
from membership.views.guarded import SeeOther, address, network


class MessageView(StepView):
    """The form for a message; what it is about may stand in the query of its address.

    Before a concern is written, its page says what we cannot do and who helps now. Whoever
    chose it on the page of any message is led there with all that was typed, and sends it then.
    """

    can_wait = False

    @property
    def action(self):
        """Return where it is sent: one person writes it, on one page, and sends it at once."""
        return self.here

    def form(self, *data):
        return self.form_class(*data, draft=self.draft, action=self.here, initial=self.said())

    def said(self):
        """Return what the link to the form has said of the message."""
        subject = self.request.GET.get("subject")
        about = mentioned.asked_for(self.request.GET)
        known = {"about": about} if about else {}
        return known | ({"subject": subject} if subject in Message.Subject else {})

    def is_put_aside(self, form):
        return super().is_put_aside(form) or self.is_unread(form)

    def is_unread(self, form):
        """Say whether somebody would send a concern without having seen its page."""
        return form.is_concern and not self.is_page_of_concern

    @property
    def is_page_of_concern(self):
        return self.said().get("subject") == Message.Subject.CONCERN

    def aside(self, form):
        if super().is_put_aside(form):
            return super().aside(form)
        return f"{self.request.path}{self.query_of_concern()}#before"

    def query_of_concern(self):
        """Return the query of the page of a concern, which keeps what somebody comes from."""
        query = self.request.GET.copy()
        query["subject"] = Message.Subject.CONCERN
        return f"?{query.urlencode()}"

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

    def context(self, form):
        shown = {
            "writes_to_us": True,
            "is_page_of_concern": self.is_page_of_concern,
            "query_of_concern": self.query_of_concern(),
        }
        if self.is_page_of_concern:
            shown["places_of_help"] = list(places_of_help.in_order())
        return super().context(form) | shown
