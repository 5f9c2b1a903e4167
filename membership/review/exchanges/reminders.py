"""Letters that remind an applicant, each once: of a question, and of a change left lying."""

from django.db import transaction
from django.utils import timezone

from membership import dates
from membership.letters import cases
from membership.models import Question, Submission
from membership.process.questions import CHANGE_LEFT, REMINDER_WORKING_DAYS
from membership.process.states import OPEN, State
from membership.process.transitions import Actor
from membership.review.exchanges.questions import in_words, working_days_on
from membership.review.moves import lock


def remind() -> dict[str, int]:
    """Queue every reminder that is due."""
    return {"questions": remind_of_questions(), "changes": remind_of_changes()}


def remind_of_questions() -> int:
    """Remind of each open question some working days before its last day, not on that day."""
    due = Question.objects.open().filter(
        submission__state=State.QUESTION,
        reminder_sent_on=None,
        due_on__gt=dates.today(),
        due_on__lte=working_days_on(REMINDER_WORKING_DAYS),
    )
    return sum(remind_of(question) for question in due.order_by("pk"))


@transaction.atomic
def remind_of(question: Question) -> bool:
    locked = lock(question.submission)
    left = Question.objects.open().filter(pk=question.pk, reminder_sent_on=None)
    if locked.state != State.QUESTION or not left.update(reminder_sent_on=dates.today()):
        return False  # answered, taken back or erased meanwhile
    asked = in_words(locked, kind=question.kind, names=question.fields, day=question.due_on)
    cases.queue(
        "question_reminder",
        submission=locked,
        once_key=f"question_reminder:{question.pk}",
        values={**asked, "message": question.exchange.text},
    )
    return True


def remind_of_changes() -> int:
    """Remind whoever has changed something and not handed it in; once, until something is."""
    left = Submission.objects.filter(
        state__in=OPEN, unsent_change_at__lte=timezone.now() - CHANGE_LEFT
    )
    return sum(remind_of_change(case) for case in left.order_by("pk"))


@transaction.atomic
def remind_of_change(submission: Submission) -> bool:
    locked = lock(submission)
    since = locked.unsent_change_at
    if locked.state not in OPEN or since is None or since > timezone.now() - CHANGE_LEFT:
        return False
    steps = locked.events.filter(actor_role=Actor.APPLICANT).count()
    key = f"change_reminder:{locked.pk}:{steps}"
    if locked.letters.filter(once_key=key).exists():
        return False
    cases.queue("change_reminder", submission=locked, once_key=key)
    return True
