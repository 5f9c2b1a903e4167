"""Which files of a case the applicant has sent, and which only lie with a page so far."""

from django.db.models import Q, QuerySet

from membership.models import Attachment, Submission
from membership.process.table import TRANSITIONS
from membership.process.transitions import Page

# The transitions that hand in what was chosen on a page; what came with the form goes with any.
HANDED_IN_BY: dict[str, list[str]] = {
    page: [
        name
        for name, transition in TRANSITIONS.items()
        if transition.hands_in is not None and page in (Page.FORM, transition.hands_in)
    ]
    for page in Page
}
SENDS_FILES = HANDED_IN_BY[Page.FORM]


def sent(submission: Submission) -> QuerySet[Attachment]:
    """Return the files that the applicant has sent; whatever only lies with a page is none."""
    lying = Q()
    for page in HANDED_IN_BY:
        lying |= _lying_with(submission, page)
    return submission.attachments.exclude(lying)


def with_form(submission: Submission) -> QuerySet[Attachment]:
    """Return the files that were sent with the form, or as the mandate that was to follow it."""
    return sent(submission).exclude(came_with__in=[Page.ANSWER, Page.PICTURE])


def with_answers(submission: Submission) -> QuerySet[Attachment]:
    """Return the files that were sent with answers to questions."""
    return sent(submission).filter(came_with=Page.ANSWER)


def pictures(submission: Submission) -> QuerySet[Attachment]:
    """Return the pictures that were sent to be shown with the entry."""
    return sent(submission).filter(came_with=Page.PICTURE)


def unsent(submission: Submission, page: str = Page.FORM) -> QuerySet[Attachment]:
    """Return the files that lie with a page: they came since it was last sent.

    They may be taken back, and no other page shows or sends them.
    """
    return submission.attachments.filter(_lying_with(submission, page))


def sent_by(submission: Submission, sequence: int) -> QuerySet[Attachment]:
    """Return the files that one transition of the applicant handed in, known by its event."""
    taken = list(submission.events.filter(code__in=SENDS_FILES, sequence__lte=sequence))
    handed_in = Q(pk__in=[])
    for page, codes in HANDED_IN_BY.items():
        if taken[-1].code in codes:
            *earlier, last = [each for each in taken if each.code in codes][-2:]
            came = Q(came_with=page, created_at__lte=last.at)
            handed_in |= came & Q(created_at__gt=earlier[0].at) if earlier else came
    return submission.attachments.filter(handed_in)


def _lying_with(submission: Submission, page: str) -> Q:
    last = submission.events.filter(code__in=HANDED_IN_BY[page]).last()
    since = last.at if last else submission.submitted_at if page == Page.FORM else None
    came = Q(came_with=page)
    return came & Q(created_at__gt=since) if since else came
