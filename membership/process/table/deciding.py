"""Part of the table of the process: decisions, and how one is taken back."""

from functools import partial

from django.utils.translation import gettext_lazy as _

from membership.process.kinds import ANSWERED, DECIDED
from membership.process.states import NO_ANSWER, State
from membership.process.transitions import Fill, Offer, Transition

_by_reviewer = partial(Transition, ability="review")
_by_decider = partial(Transition, ability="decide")

_DECISION = ("decision_body", "decision_on", "decision_document")

DECIDING = (
    _by_reviewer(
        "propose",
        _("Propose a decision"),
        _("%(who)s proposed a decision."),
        (State.IN_REVIEW,),
        None,
        asks=("proposed_decision",),
        sets={"proposed_by": Fill.BY},
    ),
    _by_decider(
        "accept",
        _("Accept"),
        _("%(who)s accepted it."),
        (State.IN_REVIEW,),
        State.ACCEPTED,
        offer=Offer.MAIN,
        asks=_DECISION,
        letter={kind: f"accepted_{kind}" for kind in DECIDED},
    ),
    _by_decider(
        "decline",
        _("Decline"),
        _("%(who)s declined it."),
        (State.IN_REVIEW, State.QUESTION),
        State.DECLINED,
        offer=Offer.REFUSING,
        asks=(*_DECISION, "reason", "reason_words", "next_steps"),
        note_required=True,
        letter="declined",
    ),
    _by_reviewer(
        "reply",
        _("Answer the message"),
        _("%(who)s answered the message."),
        (State.NEW, State.IN_REVIEW),
        State.ACCEPTED,
        kinds=ANSWERED,
        asks=("message",),
        letter="reply",
    ),
    _by_decider(
        "reopen",
        _("Open again"),
        _("%(who)s opened the case again."),
        (State.ACCEPTED, State.DECLINED, State.WITHDRAWN),
        State.IN_REVIEW,
        note_required=True,
        sets=dict.fromkeys((*_DECISION, "decision_reason", "reason_words"), Fill.NOTHING),
        # The applicant was told something that no longer holds.
        letter={
            State.ACCEPTED: "correction_accepted",
            State.DECLINED: "correction_declined",
            State.WITHDRAWN: "reopened_withdrawn",
            NO_ANSWER: "reopened_ended",
        },
    ),
)
