"""Which consequences there are: those in our registers, and those of the apps above."""

from alliance_site import registry
from alliance_site.registry import Consequence
from membership.process.kinds import Kind
from membership.process.states import State
from membership.review import entries
from membership.review.consequences import cooperations, participants, signatories

OWN_CONSEQUENCES = (
    Consequence(
        State.ACCEPTED,
        (Kind.JOIN,),
        participants.plan_admission,
        participants.admit,
        order=10,
        preview=entries.preview_of_participant,
    ),
    Consequence(
        State.ACCEPTED,
        (Kind.SIGN,),
        signatories.plan_admission,
        signatories.admit,
        order=10,
        preview=entries.preview_of_signatory,
    ),
    Consequence(
        State.ACCEPTED,
        (Kind.COOPERATE,),
        cooperations.plan_cooperation,
        cooperations.keep,
        order=10,
        preview=entries.preview_of_cooperation,
    ),
    # An accepted case comes back to the reading only where it had been a mistake.
    Consequence(
        State.IN_REVIEW,
        (Kind.JOIN,),
        participants.plan_retraction,
        participants.retract,
        order=10,
    ),
    Consequence(
        State.IN_REVIEW,
        (Kind.SIGN,),
        signatories.plan_retraction,
        signatories.retract,
        order=10,
    ),
    Consequence(
        State.IN_REVIEW, (Kind.COOPERATE,), cooperations.plan_end, cooperations.end, order=10
    ),
)


def consequences() -> list[Consequence]:
    """Return all consequences in the order in which they are planned and carried out."""
    return sorted([*OWN_CONSEQUENCES, *registry.consequences], key=lambda each: each.order)
