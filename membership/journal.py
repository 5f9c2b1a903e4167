"""What happened, written once: one chain of events that nobody can rewrite."""

import hashlib
import json
from collections.abc import Mapping

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils import timezone

from alliance_site.models import User
from membership.models import EventChainHead, Participant, Submission, SubmissionEvent


@transaction.atomic
def record(
    code: str,
    *,
    submission: Submission | None = None,
    participant: Participant | None = None,
    by: User | None = None,
    role: str = "staff",
    from_state: str = "",
    to_state: str = "",
    data: Mapping[str, object] | None = None,
) -> SubmissionEvent:
    """Append one event; inside the caller's transaction, as the last thing it does.

    ``data`` holds no name and no free text: it outlives an erasure.
    """
    head = hold()
    event = SubmissionEvent(
        sequence=head.sequence + 1,
        submission_id=submission.pk if submission else None,
        participant_id=participant.pk if participant else None,
        code=code,
        actor_role=role,
        actor_id=by.pk if by else None,
        from_state=from_state,
        to_state=to_state,
        at=timezone.now(),
        data=json.loads(canonical(data or {})),
        previous_hash=head.hash,
    )
    event.hash = fingerprint(event)
    event.save(force_insert=True)
    head.sequence, head.hash = event.sequence, event.hash
    head.save()
    return event


def hold() -> EventChainHead:
    """Lock the end of the chain: whoever counts up a number is alone until the commit."""
    return EventChainHead.objects.select_for_update().get()


def verify() -> int | None:
    """Return the sequence of the first event that does not fit the chain, or nothing."""
    head = EventChainHead.objects.get()
    sequence, previous = 0, ""
    # Only up to the head as it was: what is appended meanwhile is none of ours.
    for event in SubmissionEvent.objects.filter(sequence__lte=head.sequence).iterator():
        sequence += 1
        fits = (event.sequence, event.previous_hash) == (sequence, previous)
        if not fits or event.hash != fingerprint(event):
            return sequence
        previous = event.hash
    if (sequence, previous) != (head.sequence, head.hash):
        return sequence + 1
    return None


def fingerprint(event: SubmissionEvent) -> str:
    return hashlib.sha256(
        canonical(
            {
                "sequence": event.sequence,
                "submission": event.submission_id,
                "participant": event.participant_id,
                "code": event.code,
                "role": event.actor_role,
                "actor": event.actor_id,
                "from": event.from_state,
                "to": event.to_state,
                "at": event.at.astimezone(timezone.get_fixed_timezone(0)).isoformat(),
                "data": event.data,
                "previous": event.previous_hash,
            }
        ).encode()
    ).hexdigest()


def canonical(value: object) -> str:
    """Return one and the same text for equal values, whatever engine they came from."""
    return json.dumps(
        value, cls=DjangoJSONEncoder, sort_keys=True, separators=(",", ":"), ensure_ascii=True
    )
