"""After sending: the receipt, and the address to be confirmed."""

from django.conf import settings
from django.shortcuts import render
from django.utils.translation import gettext as _

from membership import history, links, review
from membership.letters import cases
from membership.models import Submission
from membership.process.kinds import KINDS
from membership.process.possible import is_possible
from membership.process.states import State
from membership.views.addresses import unfinished_address
from membership.views.answers import sections
from membership.views.case_pages.asked import awaits_mandate, is_waiting
from membership.views.case_pages.timeline import timeline
from membership.views.guarded import GuardedView, SeeOther, address, found, found_by_purpose

JUST_SENT = (State.UNCONFIRMED, State.NEW, State.SPAM)


class SentView(GuardedView):
    """The receipt. Loading it again sends nothing again."""

    http_method_names = ["get", "head"]

    def get(self, request, key):
        submission = found(key)
        if submission.state == State.DRAFT:
            return SeeOther(unfinished_address(submission))
        if submission.state not in JUST_SENT or history.is_set_aside_by_hand(submission):
            return SeeOther(address("status", submission))
        context = {
            "submission": submission,
            "heading": KINDS[submission.kind].heading(State.NEW),
            "reference": submission.reference,
            "timeline": timeline(submission),
            "published": review.preview(submission),
            "sections": sections(submission),
            "status_url": address("status", submission),
            "again_url": address("again", submission) if is_waiting(submission) else "",
            "again": review.again(submission),
            "address_url": address_page(submission),
            "due": cases.due_sentence(submission),
            "is_held_as_spam": submission.state == State.SPAM,
            "origin": settings.SITE_ORIGIN,
            "awaits_mandate": awaits_mandate(submission),
            "is_message": not KINDS[submission.kind].is_decided,
        }
        return render(request, "membership/confirmation.html", context)


def address_page(case):
    """Return where a mistyped e-mail address is corrected, as long as that is possible."""
    is_open = is_possible("correct_address", case.state, case.kind)
    return address("case_address", case) if is_open else ""


class AgainView(GuardedView):
    """Send the letter with the link to confirm once more, but not more often than makes sense."""

    def get(self, request, key):
        return SeeOther(address("sent", found(key)))

    def post(self, request, key):
        submission = found(key)
        if is_waiting(submission):
            review.send_again(submission)
        return SeeOther(f"{address('sent', submission)}#main")


class ConfirmView(GuardedView):
    """The link of the letter: it changes nothing before the button is pressed."""

    def get(self, request, key):
        if confirmed := self.confirmed_by(key):
            return self.done(request, confirmed)
        submission = found_by_purpose(key, links.CONFIRM)
        if submission.confirmed_at:  # by another letter, or before this one left
            return self.done(request, submission)
        if not is_waiting(submission):
            return SeeOther(address("status", submission))
        context = {
            "heading": _("Confirm your e-mail address"),
            "about": submission.name,
            "reference": submission.reference,
            "submission": submission,
            "text": _("Press the button, and we will know that our messages reach %(address)s.")
            % {"address": submission.contact_email},
            "button": _("Confirm the address"),
        }
        return render(request, "membership/purpose_link.html", context)

    def post(self, request, key):
        if self.confirmed_by(key):
            return SeeOther(f"{request.path}#main")
        submission = found_by_purpose(key, links.CONFIRM)
        if is_waiting(submission):
            submission = review.move(submission, "confirm", role="applicant")
        return SeeOther(address("sent", submission) + "#main")

    @staticmethod
    def confirmed_by(key):
        """Return whose address this key has confirmed already: it opens nothing more."""
        try:
            submission = links.find_by_purpose(key, links.CONFIRM, confirmed_at=None)
        except Submission.DoesNotExist:
            return None
        return submission if submission.confirmed_at else None

    @staticmethod
    def done(request, submission):
        asked = awaits_mandate(submission) or submission.state == State.QUESTION
        text = _(
            "There is nothing left for you to do. Our message contains the link with which you "
            "can follow it."
        )
        if asked:
            text = _(
                "Our message contains the link to your page, from which you can send what is "
                "still to come."
            )
        context = {"done": True, "heading": _("Your address is confirmed"), "text": text}
        context["something_left"] = asked
        return render(request, "membership/purpose_link.html", context)
