"""Every decision of a case stays beside it, also when the case is opened again."""

from django.utils import timezone

from membership.models import MadeDecision, Submission
from membership.process.decisions import Decision
from membership.process.kinds import KINDS
from membership.process.states import State

OUTCOMES = (State.ACCEPTED, State.DECLINED, State.WITHDRAWN)


def keep_decision(locked: Submission, before: str, decision: Decision) -> None:
    """Keep what was decided, or since when it holds no longer; ``before`` is the former state."""
    if before == locked.state or not KINDS[locked.kind].is_decided:
        return
    if before in OUTCOMES:
        standing = locked.decisions.filter(taken_back_at=None)
        standing.update(taken_back_at=timezone.now())
    if locked.state in OUTCOMES:
        MadeDecision.objects.create(
            submission_id=locked.pk,
            outcome=locked.state,
            reason=locked.decision_reason,
            reason_words=locked.reason_words,
            next_steps=decision.next_steps,
            body=locked.decision_body,
            on=locked.decision_on,
            document=locked.decision_document,
            made_at=locked.decided_at or timezone.now(),
        )


def forget_words(submission: Submission) -> None:
    """Empty what was written with the decisions of a case; outcome and day stay."""
    submission.decisions.update(reason_words="", next_steps="", document="")
