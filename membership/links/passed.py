"""The key of a proposal that was passed on to a participant: for 30 days, and while it is open."""

from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.http import int_to_base36
from django.utils.translation import gettext_lazy

from membership.links.keys import as_number, full_address, is_sealed, seal
from membership.links.purposes import PURPOSE_DAYS
from membership.models import PassedProposal
from membership.process.table import TRANSITIONS


class Closed(models.TextChoices):
    """Why a proposal that was passed on shows nothing to the participant any more."""

    ASKED_AGAIN = "asked_again", gettext_lazy("asked again since: this link shows nothing")
    TAKEN_BACK = "taken_back", gettext_lazy("taken back")
    ENDED = "ended", gettext_lazy("the case has ended: the link shows nothing")
    NOT_ALLOWED = (
        "not_allowed",
        gettext_lazy(
            "the organisation lets no participant read it any more: the link shows nothing, and "
            "the participant is not named publicly"
        ),
    )
    NOT_NAMED = (
        "not_named",
        gettext_lazy(
            "the proposal names it no more: the link shows nothing, and the participant is not "
            "named publicly"
        ),
    )


def why_closed(row: PassedProposal) -> Closed | None:
    """Return why the participant reads nothing of it now, or nothing where it may."""
    proposal = row.proposal
    if row.replaced_at:
        return Closed.ASKED_AGAIN
    if row.taken_back_at:
        return Closed.TAKEN_BACK
    if not TRANSITIONS["hear"].leads_from(proposal.state, proposal.kind):
        return Closed.ENDED
    if not proposal.is_for_participants:
        return Closed.NOT_ALLOWED
    is_named = proposal.participants.filter(pk=row.participant_id).exists()
    return None if is_named else Closed.NOT_NAMED


def passed_key(row: PassedProposal) -> str:
    return f"{int_to_base36(row.pk)}-{seal(passed_payload(row))}"


def find_passed(key: str) -> PassedProposal:
    """Return the row of a key, also one that is answered or closed; else raise ``DoesNotExist``."""
    number, _, mac = key.partition("-")
    known = PassedProposal.objects.select_related("proposal", "participant")
    row = known.filter(pk=as_number(number)).first() or PassedProposal()
    fits = is_sealed(mac, passed_payload(row))
    if not fits or row.pk is None or is_over(row):
        raise PassedProposal.DoesNotExist
    return row


def is_over(row: PassedProposal) -> bool:
    return timezone.now() - row.sent_at > timedelta(days=PURPOSE_DAYS)


def passed_address(row: PassedProposal) -> str:
    return full_address("membership:passed", passed_key(row), row.language)


def passed_payload(row: PassedProposal) -> str:
    return f"passed|{row.pk}|{row.link_number}"
