"""The process as a table: what may follow what. To change the process, change this file first.

``membership.review`` carries it out. Nobody else asks a transition for its name: whatever
depends on one is a column of ``Transition``.
"""

from collections.abc import Mapping
from functools import partial

from django.utils.translation import gettext_lazy as _

from membership.process.contact_table import CONTACT_TRANSITIONS
from membership.process.kinds import ALL, ANSWERED, DECIDED, Kind
from membership.process.passing_table import PASSING_TRANSITIONS
from membership.process.questions import Settled
from membership.process.states import CLOSED, NO_ANSWER, ON_REQUEST, OPEN, SENT, State
from membership.process.transitions import Actor, Fill, Offer, Page, Transition

_by_applicant = partial(Transition, by=Actor.APPLICANT)
_by_reviewer = partial(Transition, ability="review")
_by_hand = partial(_by_reviewer, note_required=True)
_by_decider = partial(Transition, ability="decide")
_by_site = partial(Transition, by=Actor.SYSTEM, kinds=ALL)

# Nobody has proved yet to read an address that is not confirmed.
_UNLESS_UNPROVED: Mapping[str, str] = {State.UNCONFIRMED: "", **dict.fromkeys(OPEN, "withdrawn")}
_DECISION = ("decision_body", "decision_on", "decision_document")

_TRANSITIONS = (
    # From the form to the queue
    _by_applicant(
        "submit",
        _("Send"),
        _("%(who)s sent the form."),
        (State.DRAFT,),
        State.UNCONFIRMED,
        letter="receipt",
        also=("task_force_new",),
        hands_in=Page.FORM,
    ),
    _by_applicant(
        "submit_confirmed",
        _("Send"),
        _("%(who)s sent the form. The e-mail address was confirmed before."),
        (State.DRAFT,),
        State.NEW,
        also=("confirmed", "task_force_new"),
        hands_in=Page.FORM,
        of_confirmed=True,
    ),
    _by_applicant(
        "write",
        _("Send"),
        _("%(who)s sent the message."),
        (State.DRAFT,),
        State.NEW,
        kinds=ANSWERED,
        letter="received",
        also=("task_force_message",),
        hands_in=Page.FORM,
    ),
    _by_reviewer(
        "enter",
        _("Enter what came on paper"),
        _("%(who)s entered what came on paper."),
        (State.DRAFT,),
        State.NEW,
    ),
    _by_site(
        "set_aside",
        _("Set aside as spam"),
        _("The site set it aside as spam."),
        (State.DRAFT,),
        State.SPAM,
    ),
    _by_applicant(
        "confirm",
        _("Confirm the address"),
        _("%(who)s confirmed the e-mail address."),
        (State.UNCONFIRMED,),
        State.NEW,
        sets={"confirmed_at": Fill.NOW},
        also=("confirmed",),
    ),
    _by_hand(
        "confirm_by_hand",
        _("Confirm the address by hand"),
        _("%(who)s confirmed the e-mail address by hand."),
        (State.UNCONFIRMED,),
        State.NEW,
        sets={"confirmed_at": Fill.NOW},
        also=("confirmed",),
    ),
    # Reading and asking
    _by_reviewer(
        "take",
        _("Take"),
        _("%(who)s took the case."),
        (State.NEW,),
        State.IN_REVIEW,
        kinds=ALL,
        offer=Offer.OWN,
        sets={"owner": Fill.BY},
    ),
    _by_reviewer(
        "take_over",
        _("Take over"),
        _("%(who)s took over the case."),
        OPEN,
        None,
        kinds=ALL,
        offer=Offer.OWN,
        sets={"owner": Fill.BY},
        told_of_owner=_("%(who)s took over the case from %(owner)s."),
    ),
    _by_reviewer(
        "ask",
        _("Ask the applicant"),
        _("%(who)s asked the applicant a question."),
        (State.IN_REVIEW,),
        State.QUESTION,
        asks=("question_kind", "question_fields", "message", "answer_by"),
        letter="question",
    ),
    _by_reviewer(
        "take_back_question",
        _("Take back the question"),
        _("%(who)s took back the question."),
        (State.QUESTION,),
        State.IN_REVIEW,
        letter="question_taken_back",
        settles=Settled.TAKEN_BACK,
    ),
    _by_applicant(
        "answer",
        _("Send the answer"),
        _("%(who)s answered the question."),
        (State.QUESTION,),
        State.IN_REVIEW,
        asks=("message",),
        also=("answered", "task_force_answer"),
        hands_in=Page.ANSWER,
        settles=Settled.ANSWERED,
    ),
    _by_applicant(
        "add",
        _("Add something"),
        _("%(who)s added something."),
        SENT,
        None,
        kinds=ALL,
        asks=("message",),
        also=("added", "task_force_addition"),
        hands_in=Page.ANSWER,
    ),
    _by_applicant(
        "amend",
        _("Hand in the change"),
        _("%(who)s changed answers."),
        SENT,
        None,
        also=("amended", "task_force_change"),
    ),
    _by_applicant(
        "send_letter",
        _("Send the letter"),
        _("%(who)s sent the letter or decision of the authority."),
        SENT,
        None,
        kinds=(Kind.JOIN,),
        sets={"mandate_pending_until": Fill.NOTHING},
        also=("letter_received", "task_force_letter"),
        hands_in=Page.MANDATE,
    ),
    _by_hand(
        "answer_by_hand",
        _("Enter the answer"),
        _("%(who)s entered an answer of the applicant."),
        (State.QUESTION,),
        State.IN_REVIEW,
        settles=Settled.BY_HAND,
    ),
    *CONTACT_TRANSITIONS,
    *PASSING_TRANSITIONS,
    # Deciding
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
    # Ending without a decision
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
TRANSITIONS = {transition.name: transition for transition in _TRANSITIONS}
