"""After sending: the receipt, the address to be confirmed, and where the case stands."""

import time
from contextlib import suppress

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from membership import links, mail, review
from membership.errors import TransitionNotAllowed
from membership.forms.answer import AnswerForm
from membership.models import Letter, Submission
from membership.states import DESCRIPTIONS, Kind, State
from membership.views.answers import JOURNEYS, published, sections
from membership.views.guarded import GuardedView, SeeOther, address, found, found_by_purpose
from membership.views.pages import keep_files, remove, step_address
from membership.views.timeline import timeline

COOL_DOWN = 10 * 60
# Letters that the page does not announce: they do not leave.
NOT_ON_ITS_WAY = (Letter.State.HELD, Letter.State.NO_ADDRESS)
JUST_SENT = (State.UNCONFIRMED, State.NEW, State.SPAM)


class SentView(GuardedView):
    """The receipt. Loading it again sends nothing again."""

    http_method_names = ["get", "head"]

    def get(self, request, key):
        submission = found(key)
        if submission.state == State.DRAFT:
            return HttpResponseRedirect(unfinished_address(submission))
        if submission.state not in JUST_SENT:
            return HttpResponseRedirect(address("status", submission))
        context = {
            "submission": submission,
            "heading": DESCRIPTIONS[State.NEW].heading(submission.kind),
            "reference": submission.reference,
            "timeline": timeline(submission),
            "published": published(submission),
            "status_url": address("status", submission),
            "again_url": address("again", submission) if is_waiting(submission) else "",
            "due": mail.due_sentence(submission),
            "sent_again": request.GET.get("sent") == "again",
            "is_message": submission.kind == Kind.MESSAGE,
        }
        return render(request, "membership/confirmation.html", context)


class AgainView(GuardedView):
    """Send the letter with the link to confirm once more, but not more often than makes sense."""

    http_method_names = ["post"]

    def post(self, request, key):
        submission = found(key)
        if is_waiting(submission):
            window = int(time.time()) // COOL_DOWN
            mail.queue(
                "confirm_again",
                submission=submission,
                once_key=f"confirm_again:{submission.pk}:{window}",
            )
        return SeeOther(f"{address('sent', submission)}?sent=again#main")


class ConfirmView(GuardedView):
    """The link of the letter: it changes nothing before the button is pressed."""

    def get(self, request, key):
        if self.is_used_up(key):
            return self.done(request)
        submission = found_by_purpose(key, links.CONFIRM)
        context = {
            "heading": _("Confirm your e-mail address"),
            "text": _("Press the button, and we know that our letters reach %(address)s.")
            % {"address": submission.contact_email},
            "button": _("Confirm the address"),
        }
        return render(request, "membership/purpose_link.html", context)

    def post(self, request, key):
        if self.is_used_up(key):
            return self.done(request)
        submission = found_by_purpose(key, links.CONFIRM)
        if is_waiting(submission):
            submission = review.move(submission, "confirm", role="applicant")
        return SeeOther(address("sent", submission) + "#main")

    @staticmethod
    def is_used_up(key):
        """Say whether this key has confirmed an address already: it opens nothing more."""
        try:
            return bool(links.find_by_purpose(key, links.CONFIRM, confirmed_at=None).confirmed_at)
        except Submission.DoesNotExist:
            return False

    @staticmethod
    def done(request):
        context = {
            "done": True,
            "heading": _("Your address is confirmed"),
            "text": _("There is nothing left for you to do. Our letter has the link to follow it."),
        }
        return render(request, "membership/purpose_link.html", context)


class StatusView(GuardedView):
    """Where a case stands, in the applicant's words; a question is answered here."""

    def get(self, request, key):
        submission = found(key)
        if submission.state == State.DRAFT:
            return HttpResponseRedirect(unfinished_address(submission))
        return self.show(submission, self.form(submission))

    def post(self, request, key):
        submission = found(key)
        form = self.form(submission, request.POST, request.FILES)
        if form is None:
            return SeeOther(f"{address('status', submission)}#main")
        if "remove" in request.POST:
            remove(request.POST["remove"], form.file_field.kept)
            form.forgive()
        else:
            form.is_valid()
        keep_files(submission, form)
        if "remove" in request.POST or form.errors:
            return self.show(submission, form, status=422 if form.errors else 200)
        words = form.cleaned_data["message"]
        with suppress(TransitionNotAllowed):  # answered from another tab meanwhile
            review.move(submission, "answer", role="applicant", message=words)
        return SeeOther(f"{address('status', submission)}#main")

    def form(self, submission, *data):
        """Return the form for the answer, while there is a question."""
        if submission.state != State.QUESTION:
            return None
        return AnswerForm(*data, draft=submission, action=self.request.path)

    def show(self, submission, form, status=200):
        description = DESCRIPTIONS[State(submission.state)]
        letters = submission.letters.exclude(code__in=mail.TO_TASK_FORCE)
        context = {
            "form": form,
            "submission": submission,
            "heading": description.heading(submission.kind, submission.decision_reason),
            "messages_of_case": submission.exchanges.all(),
            "timeline": timeline(submission),
            "sections": sections(submission),
            "letters": letters.exclude(progress__in=NOT_ON_ITS_WAY).order_by("pk"),
            "published": published(submission),
            "is_open": submission.state in (State.UNCONFIRMED, State.NEW, State.IN_REVIEW),
            "due": mail.due_sentence(submission),
            "sent_url": address("sent", submission) if is_waiting(submission) else "",
        }
        return render(self.request, "membership/status.html", context, status=status)


def is_waiting(submission):
    return submission.state == State.UNCONFIRMED


def unfinished_address(draft):
    """Return where a draft is carried on."""
    if draft.kind == Kind.MESSAGE:
        return reverse("membership:message_start")
    step = JOURNEYS[draft.kind].unfinished(draft)
    return step_address(draft, step.name if step else "check")
