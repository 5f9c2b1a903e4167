"""Forgetting: every personal column is emptied, and the row stays with its chain of events."""

from django.db import transaction
from django.utils import timezone

from alliance_site.models import Letter, User
from membership import journal, links, register
from membership.files import store
from membership.letters import cases
from membership.models import CooperationProposal, Submission
from membership.process.deletions import Effect, way_to_erase
from membership.process.errors import TransitionNotAllowed
from membership.process.possible import erasing
from membership.process.states import State
from membership.process.transitions import Actor
from membership.review.columns import nothing_of, write
from membership.review.made_decisions import forget_words
from membership.review.moves import lock

# What says nothing about a person. A column that is added later is emptied
# unless it is named here.
KEPT = {
    "authority_kind",
    "authorised",
    "channel",
    "changed_at",
    "clock_days",
    "clock_started_on",
    "confirmed_at",
    "country",
    "created_at",
    "declaration",
    "decided_at",
    "decision_body",
    "decision_on",
    "decision_reason",
    "duplicate_suspected",
    "due_on",
    "edition",
    "erased_at",
    "id",
    "kind",
    "language",
    "mandate",
    "mandate_pending_until",
    "opened_as",
    "owner",
    "participant",
    "proposed_by",
    "proposed_decision",
    "publish",
    "publish_head",
    "publish_signer",
    "received_on",
    "reference",
    "signatory",
    "spam_points",
    "spam_reasons",
    "state",
    "state_since",
    "subject",
    "submission_ptr",
    "submitted_at",
    "version",
    "visibility",
}


@transaction.atomic
def forget(
    submission: Submission, *, by: User | None = None, role: str = Actor.SYSTEM
) -> Submission | None:
    """Empty every personal column of a submission and all that belongs to it; the row stays.

    ``role`` says on whose word: only what ``membership.process.deletions`` has may be erased. A
    draft, which nobody has received, goes altogether: then nothing is returned.
    """
    locked = lock(submission)
    if locked.state == State.ERASED:
        return locked
    transition = erasing(locked.state, locked.kind, role)
    way = way_to_erase(locked.kind, locked.state, role)
    if transition is None or way is None:
        raise TransitionNotAllowed
    journal.hold()
    forget_rows(locked)
    links.bury(locked)  # those of old letters and open pages lead nowhere now
    if way.effect == Effect.ALTOGETHER:
        locked.letters.delete()
        locked.delete()
        return None
    forget_columns(locked)
    forget_letters(locked)
    before, now = locked.state, timezone.now()
    erased = {"state": State.ERASED, "state_since": now, "erased_at": now}
    write(locked, **erased, due_on=None, opened_as=links.new_words())
    journal.record(
        transition.name,
        submission=locked,
        by=by,
        role=role,
        from_state=before,
        to_state=State.ERASED,
    )
    for code in transition.also:
        cases.queue(code, submission=locked, once_key=f"{code}:{locked.pk}", by=by)
    return locked


def forget_rows(submission: Submission) -> None:
    for attachment in submission.attachments.all():
        store.remove(attachment)
    forget_words(submission)
    for rows in (
        submission.corrections,
        submission.questions,
        submission.notes,
        submission.exchanges,
        submission.translations,
    ):
        rows.all().delete()
    if isinstance(submission, CooperationProposal):
        submission.passed.all().delete()
        register.end_cooperation(submission)


def forget_columns(submission: Submission) -> None:
    """Empty the row; it is saved whole, so nothing may have changed it since the lock."""
    for field in submission._meta.concrete_fields:
        if field.name not in KEPT:
            setattr(submission, field.name, nothing_of(field))
    submission.save()
    for field in submission._meta.local_many_to_many:
        getattr(submission, field.name).clear()


def forget_letters(submission: Submission) -> None:
    """Empty the letters; what had not left yet never does."""
    letters = submission.letters
    ended = [Letter.State.SENT, Letter.State.NO_ADDRESS]
    letters.exclude(progress__in=ended).update(progress=Letter.State.FAILED)
    letters.update(to="", subject="", body="", last_error="")
