"""A proposal goes to the participants it names, and their answers come back to the case.

Only where the organisation allows it. Nobody is named in public by it: that follows from a
decision, and from both sides.
"""

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from alliance_site.models import User
from membership import dates, register
from membership.letters import cases
from membership.models import CooperationProposal, Participant, PassedProposal, Submission
from membership.process.decisions import Decision
from membership.process.errors import AlreadyAnswered, NotForParticipants, NotNamedInWords
from membership.process.transitions import Actor
from membership.review.moves import lock, move


def may_be_passed_on(case: Submission) -> bool:
    """Say whether the organisation lets the participants that it names read its proposal."""
    visibility = getattr(case.details, "visibility", "")
    return visibility == CooperationProposal.Visibility.PARTICIPANT


def named_in_words(case: Submission) -> list[str]:
    """Return whom a proposal names that has no entry, as it was typed."""
    return str(getattr(case.details, "unlisted", "")).splitlines()


@transaction.atomic
def say_who(
    case: Submission, words: str, participant: Participant, *, note: str = "", by: User
) -> None:
    """Let a participant take the place of a name in words; a note keeps what was typed.

    Raises a ``ReviewError``. Twice is once.
    """
    locked = lock(case)
    names = named_in_words(locked)
    named = Participant.objects.filter(cooperationproposal=locked.pk)
    if words not in names:
        if named.filter(pk=participant.pk).exists():
            return
        raise NotNamedInWords
    names.remove(words)
    said = _("“%(words)s” is %(participant)s.") % {"words": words, "participant": participant}
    move(locked, "say_who", by=by, decision=Decision(note=f"{said}\n{note}"))
    proposal = CooperationProposal.objects.get(pk=locked.pk)
    proposal.participants.add(participant)
    proposal.unlisted = "\n".join(names)
    proposal.save(update_fields=["unlisted"])


@transaction.atomic
def pass_on(
    case: Submission, participant: Participant, *, address: str, language: str, by: User
) -> PassedProposal:
    """Write to a participant with a link to the proposal; again, to remind it, once a day.

    Raises a ``ReviewError``. What was taken back gets a new link.
    """
    locked = lock(case)
    named = CooperationProposal.objects.filter(pk=locked.pk, participants=participant).first()
    if named is None or not may_be_passed_on(named):
        raise NotForParticipants
    row, made = PassedProposal.objects.get_or_create(
        proposal=named, participant=participant, defaults={"address": address}
    )
    if row.answered_at:
        raise AlreadyAnswered
    if not made and row.taken_back_at is None and is_of_today(row, address):
        return row
    row.address, row.language, row.sent_by = address, language, by
    row.sent_at, row.taken_back_at = timezone.now(), None
    row.save()
    move(locked, "pass_on", by=by)
    cases.queue(
        "proposal_passed",
        submission=locked,
        once_key=f"proposal_passed:{row.pk}:{row.link_number}:{row.sent_at.isoformat()}",
        to=address,
        language=language,
        by=by,
        values={"participant": participant.name(language)},
    )
    return row


def is_of_today(row: PassedProposal, address: str) -> bool:
    return row.address == address and dates.day_of(row.sent_at) == dates.today()


@transaction.atomic
def take_back(row: PassedProposal, *, by: User) -> None:
    """Make the link worthless; an answer that was given stays."""
    locked = lock(row.proposal)
    open_rows = PassedProposal.objects.filter(pk=row.pk, taken_back_at=None, answered_at=None)
    if open_rows.update(taken_back_at=timezone.now(), link_number=F("link_number") + 1):
        move(locked, "take_back", by=by)


@transaction.atomic
def hear(row: PassedProposal, typed: dict[str, object], *, is_answer: bool) -> None:
    """Keep what a participant typed; once it is an answer, tell the organisation.

    The first answer counts: whoever sends another one changes nothing.
    """
    locked = lock(row.proposal)
    now = timezone.now() if is_answer else None
    waiting = PassedProposal.objects.filter(pk=row.pk, answered_at=None, taken_back_at=None)
    if not waiting.update(answered_at=now, **typed) or not is_answer:
        return
    row.refresh_from_db()
    move(locked, "hear", role=Actor.SYSTEM)
    cases.queue(
        "proposal_answered",
        submission=locked,
        once_key=f"proposal_answered:{row.pk}",
        values={"participant": row.participant.name(locked.language)},
    )
    register.note_agreement(row)
