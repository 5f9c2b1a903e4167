"""Part of the table of the process: reading a case, asking and answering."""

from functools import partial

from django.utils.translation import gettext_lazy as _

from membership.process.kinds import ALL, Kind
from membership.process.questions import Settled
from membership.process.states import OPEN, SENT, State
from membership.process.transitions import Actor, Fill, Offer, Page, Transition

_by_applicant = partial(Transition, by=Actor.APPLICANT)
_by_reviewer = partial(Transition, ability="review")
_by_hand = partial(_by_reviewer, note_required=True)

READING = (
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
        arrived=_("Your answer has arrived."),
    ),
    _by_applicant(
        "add",
        _("Add something"),
        _("%(who)s added something."),
        (*SENT, State.ACCEPTED, State.DECLINED, State.WITHDRAWN),
        None,
        kinds=ALL,
        asks=("message",),
        also=("added", "task_force_addition"),
        hands_in=Page.ANSWER,
        arrived=_("What you added has arrived."),
    ),
    _by_applicant(
        "amend",
        _("Hand in the change"),
        _("%(who)s changed answers."),
        SENT,
        None,
        also=("amended", "task_force_change"),
        arrived=_("Your change has arrived."),
    ),
    _by_applicant(
        "send_letter",
        _("Send the letter"),
        _("%(who)s sent the letter or decision of the authority."),
        (*SENT, State.ACCEPTED, State.DECLINED, State.WITHDRAWN),
        None,
        kinds=(Kind.JOIN,),
        sets={"mandate_pending_until": Fill.NOTHING},
        also=("letter_received", "task_force_letter"),
        hands_in=Page.MANDATE,
        arrived=_("Your letter has arrived."),
    ),
    _by_applicant(
        "send_picture",
        _("Send a picture"),
        _("%(who)s sent a picture of the town hall."),
        (State.ACCEPTED,),
        None,
        kinds=(Kind.JOIN,),
        also=("picture_received", "task_force_picture"),
        arrived=_("Your picture has arrived."),
        hands_in=Page.PICTURE,
    ),
    _by_hand(
        "answer_by_hand",
        _("Enter the answer"),
        _("%(who)s entered an answer of the applicant."),
        (State.QUESTION,),
        State.IN_REVIEW,
        settles=Settled.BY_HAND,
    ),
)
