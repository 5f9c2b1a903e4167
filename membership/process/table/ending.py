"""Part of the table of the process: the end without a decision, and forgetting."""

from collections.abc import Mapping
from functools import partial

from django.utils.translation import gettext_lazy as _

from membership.process.kinds import ALL
from membership.process.questions import Settled
from membership.process.states import CLOSED, NO_ANSWER, ON_REQUEST, OPEN, SENT, State
from membership.process.transitions import Actor, Offer, Transition

_by_applicant = partial(Transition, by=Actor.APPLICANT)
_by_reviewer = partial(Transition, ability="review")
_by_hand = partial(_by_reviewer, note_required=True)
_by_site = partial(Transition, by=Actor.SYSTEM, kinds=ALL)

# Nobody has proved yet to read an address that is not confirmed.
_UNLESS_UNPROVED: Mapping[str, str] = {State.UNCONFIRMED: "", **dict.fromkeys(OPEN, "withdrawn")}

ENDING = (
    _by_applicant(
        "withdraw",
        _("Withdraw"),
        _("%(who)s withdrew it."),
        SENT,
        State.WITHDRAWN,
        asks=("reason_words",),
        letter=_UNLESS_UNPROVED,
        also=("task_force_withdrawn",),
    ),
    _by_hand(
        "withdraw_by_hand",
        _("Withdraw for the applicant"),
        _("%(who)s withdrew it for the applicant."),
        SENT,
        State.WITHDRAWN,
        offer=Offer.APART,
        reason=ON_REQUEST,
        letter=_UNLESS_UNPROVED,
        goes_unseen=True,
    ),
    _by_reviewer(
        "close",
        _("Close without an answer"),
        _("%(who)s closed the case without an answer of the applicant."),
        (State.QUESTION,),
        State.WITHDRAWN,
        reason=NO_ANSWER,
        letter="ended",
        settles=Settled.UNANSWERED,
    ),
    _by_reviewer(
        "spam",
        _("Mark as spam"),
        _("%(who)s marked it as spam."),
        (State.UNCONFIRMED, State.NEW, State.IN_REVIEW),
        State.SPAM,
        kinds=ALL,
        offer=Offer.APART,
    ),
    _by_reviewer(
        "not_spam",
        _("This is not spam"),
        _("%(who)s found that it is not spam."),
        (State.SPAM,),
        State.NEW,
        kinds=ALL,
        letter="received",
        goes_unseen=True,
    ),
    # Forgetting
    _by_site(
        "erase",
        _("Erase"),
        _("The site erased what was sent."),
        (State.DRAFT, State.UNCONFIRMED, *CLOSED),
        State.ERASED,
    ),
    _by_applicant(
        "erase_on_request",
        _("Erase what I sent"),
        _("%(who)s had what was sent erased."),
        (State.DRAFT, *SENT, *CLOSED),
        State.ERASED,
        kinds=ALL,
        also=("task_force_erased",),
    ),
)
