"""Which files of a case the applicant has sent, and which only lie with a page so far."""

from django.db.models import QuerySet

from membership.models import Attachment, Submission

# Steps of the applicant that hand in what lies with the page.
SENDS_FILES = ("submit", "write", "answer", "add", "send_letter")


def sent(submission: Submission) -> QuerySet[Attachment]:
    """Return the files that the applicant has sent; whatever only lies with a page is none."""
    return submission.attachments.exclude(pk__in=unsent(submission).values("pk"))


def unsent(submission: Submission) -> QuerySet[Attachment]:
    """Return the files that came since the applicant last sent some, and may be taken back."""
    last = submission.events.filter(code__in=SENDS_FILES).last()
    since = last.at if last else submission.submitted_at
    files = submission.attachments
    return files.filter(created_at__gt=since) if since else files.all()


def sent_by(submission: Submission, sequence: int) -> QuerySet[Attachment]:
    """Return the files that one step of the applicant handed in, known by its event."""
    steps = submission.events.filter(code__in=SENDS_FILES, sequence__lte=sequence)
    *earlier, step = list(steps)[-2:]
    files = submission.attachments.filter(created_at__lte=step.at)
    return files.filter(created_at__gt=earlier[0].at) if earlier else files
