"""A proposal goes to the participants it names, and their answers come back to the case.

Only where the organisation allows it. Nobody is named in public by it: that follows from a
decision, and from both sides.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from alliance_site.models import User
from membership import dates, links, register, typed_pages
from membership.letters import cases
from membership.models import CooperationProposal, Participant, PassedProposal, Submission
from membership.process.decisions import Decision
from membership.process.errors import (
    AlreadyAnswered,
    AnswersChanged,
    NotForParticipants,
    NotNamedInWords,
    NotToBeRead,
    WrittenToday,
)
from membership.process.transitions import Actor
from membership.review import limits
from membership.review.moves import lock, move

PAGE = "answer"  # the name under which the page of a participant is kept as it was typed


def may_be_passed_on(case: Submission) -> bool:
    """Say whether the organisation lets the participants that it names read its proposal."""
    proposal = case.details
    return isinstance(proposal, CooperationProposal) and proposal.is_for_participants


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

    Raises a ``ReviewError``. What was taken back, or goes to another address, gets a new link,
    and the old one opens nothing. Whoever answered an earlier text is asked again.
    """
    locked = lock(case)
    named = CooperationProposal.objects.filter(pk=locked.pk, participants=participant).first()
    if named is None or not may_be_passed_on(named):
        raise NotForParticipants
    row = row_to_write_for(named, participant, address)
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


def row_to_write_for(
    proposal: CooperationProposal, participant: Participant, address: str
) -> PassedProposal:
    """Return a new row, or the one whose link still fits the reader of the address.

    Raises ``AlreadyAnswered`` and ``WrittenToday``.
    """
    fresh = PassedProposal(proposal=proposal, participant=participant)
    row = proposal.passed.filter(participant=participant, replaced_at=None).first()
    if row is None:
        return fresh
    if row.is_of_earlier_text:
        row.replaced_at = timezone.now()
        row.save(update_fields=["replaced_at"])
        return fresh
    if row.answered_at:
        raise AlreadyAnswered
    is_another = limits.recipient_of(row.address) != limits.recipient_of(address)
    if row.taken_back_at or is_another:
        row.link_number += 1
        row.refused_answers = ""  # another reader sees nothing of what this one typed
    elif dates.day_of(row.sent_at) == dates.today():
        raise WrittenToday
    return row


@transaction.atomic
def take_back(row: PassedProposal, *, by: User) -> None:
    """Close the link and forget what was only typed; an answer that was given stays."""
    locked = lock(row.proposal)
    open_rows = PassedProposal.objects.filter(pk=row.pk, taken_back_at=None, answered_at=None)
    if open_rows.update(taken_back_at=timezone.now(), refused_answers=""):
        move(locked, "take_back", by=by)


@transaction.atomic
def keep_typed(row: PassedProposal, typed: typed_pages.Page) -> None:
    """Keep a page as it was typed, to be corrected; raise ``NotToBeRead`` where it is closed."""
    _locked, fresh = readable(row)
    if not fresh.answered_at:
        fresh.refused_answers = typed_pages.with_page(fresh, PAGE, typed)
        fresh.save(update_fields=["refused_answers"])


def typed_before(row: PassedProposal) -> typed_pages.Page | None:
    return typed_pages.page(row, PAGE)


@transaction.atomic
def hear(row: PassedProposal, answer: dict[str, object], *, seen: str | None = None) -> None:
    """Keep what a participant answers and tell the organisation; the first answer counts.

    ``seen`` is the edition of what it has read. Raises ``NotToBeRead`` where the link is closed,
    and ``AnswersChanged`` where there is something else to read by now.
    """
    locked, fresh = readable(row)
    if fresh.answered_at:
        return
    if seen not in (None, fresh.edition):
        raise AnswersChanged
    given = {**answer, "read": fresh.edition, "answered_at": timezone.now(), "refused_answers": ""}
    PassedProposal.objects.filter(pk=row.pk).update(**given)
    move(locked, "hear", role=Actor.SYSTEM)
    cases.queue(
        "proposal_answered",
        submission=locked,
        once_key=f"proposal_answered:{row.pk}",
        values={"participant": row.participant.name(locked.language)},
    )
    fresh.refresh_from_db()
    register.note_agreement(fresh)


def readable(row: PassedProposal) -> tuple[Submission, PassedProposal]:
    """Return the case behind its lock and the row as it is now, if its link shows anything."""
    locked = lock(row.proposal)
    fresh = PassedProposal.objects.select_related("proposal").get(pk=row.pk)
    if links.why_closed(fresh):
        raise NotToBeRead
    return locked, fresh
