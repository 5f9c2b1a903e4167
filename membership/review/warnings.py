"""What a reviewer is told before a transition: it stops nothing."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from alliance_site.models import Letter
from alliance_site.text import days
from membership import dates
from membership.files import sent
from membership.models import Submission
from membership.process.states import CLOSED, State
from membership.process.transitions import Transition
from membership.register import duplicates


def warnings(submission: Submission, transition: Transition) -> Iterator[str]:
    arrived = submission.received_on or dates.day_of(submission.submitted_at or timezone.now())
    if transition.decides and submission.decision_on and submission.decision_on < arrived:
        day = days.in_words(arrived)
        yield _("The day of the decision is before %(day)s, when this arrived.") % {"day": day}
    since = submission.unsent_change_at
    if since and submission.is_being_changed and transition.target in CLOSED:
        day = days.in_words(dates.day_of(since))
        yield _(
            "The applicant has been changing an answer since %(day)s and has not handed it in yet."
        ) % {"day": day}
    if transition.target == State.ACCEPTED:
        for candidate in duplicates.candidates(submission):
            yield _("Perhaps already known: %(name)s (%(reason)s).") % {
                "name": candidate.found,
                "reason": candidate.reason,
            }
        if submission.mandate_pending_until and not sent.with_form(submission).exists():
            day = days.in_words(submission.mandate_pending_until)
            yield _("The authority’s own decision is expected by %(day)s.") % {"day": day}
    for file in sent.sent(submission).exclude(finding=""):
        yield _("“%(name)s” did not pass the safety check. Ask for another.") % {
            "name": file.shown_name
        }
    waiting = submission.letters.filter(progress__in=[Letter.State.HELD, Letter.State.QUEUED])
    for letter in waiting:
        yield _("A letter is still waiting to be sent: %(subject)s") % {
            "subject": letter.finished_subject
        }
