"""The process as a table. To change the process, change this file first.

It says what there is and what may follow what; ``membership.review`` carries it out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class State(models.TextChoices):
    """The labels are the tags that staff see."""

    DRAFT = "draft", _("Not sent yet")
    UNCONFIRMED = "unconfirmed", _("Address not confirmed")
    NEW = "new", pgettext_lazy("state of a submission", "New")
    IN_REVIEW = "in_review", _("Being read")
    QUESTION = "question", _("Waiting for applicant")
    ACCEPTED = "accepted", pgettext_lazy("state of a submission", "Accepted")
    DECLINED = "declined", pgettext_lazy("state of a submission", "Declined")
    WITHDRAWN = "withdrawn", pgettext_lazy("state of a submission", "Withdrawn")
    SPAM = "spam", _("Spam")
    ERASED = "erased", pgettext_lazy("state of a submission", "Erased")


class Mark(models.TextChoices):
    """What can be true of a submission beside its state."""

    MANDATE_PENDING = "mandate_pending", _("decision of the authority still to come")
    DECISION_PROPOSED = "decision_proposed", _("second opinion")
    DUPLICATE_SUSPECTED = "duplicate_suspected", _("perhaps known already")
    OVERDUE = "overdue", _("overdue")


class Kind(models.TextChoices):
    JOIN = "join", _("application to join")
    COOPERATE = "cooperate", _("proposal of cooperation")
    SIGN = "sign", _("signature of the Declaration")
    MESSAGE = "message", pgettext_lazy("kind of submission", "message")


class Turn(models.TextChoices):
    APPLICANT = "applicant", _("applicant")
    STAFF = "staff", _("Task Force")
    NOBODY = "nobody", "–"


class Actor(models.TextChoices):
    """Who takes a step; the values are those of an event's ``actor_role``."""

    APPLICANT = "applicant", _("applicant")
    STAFF = "staff", _("staff")
    SYSTEM = "system", _("the site itself")


# Why a submission was withdrawn by the Task Force: no answer for 90 days, or a wish it was told.
NO_ANSWER, ON_REQUEST = "no_answer", "on_request"

OPEN = (State.NEW, State.IN_REVIEW, State.QUESTION)
SENT = (State.UNCONFIRMED, *OPEN)
CLOSED = (State.ACCEPTED, State.DECLINED, State.WITHDRAWN, State.SPAM)
# What the Task Force decides about; a message is only answered.
CASES = (Kind.JOIN, Kind.COOPERATE, Kind.SIGN)
ALL = tuple(Kind)

_RECEIVED = {
    Kind.JOIN: _("We have your application"),
    Kind.COOPERATE: _("We have your proposal"),
    Kind.SIGN: _("We have your signature"),
    Kind.MESSAGE: _("We have your message"),
}
_ENDED = {
    Kind.JOIN: _("We closed this application for now; it can be opened again"),
    Kind.COOPERATE: _("We closed this proposal for now; it can be opened again"),
    Kind.SIGN: _("We closed this signature for now; it can be opened again"),
}
_ON_REQUEST = dict.fromkeys(CASES, _("The Task Force withdrew it, as you asked"))


@dataclass(frozen=True, slots=True)
class Description:
    """What a state means: a tag for staff, headings for the applicant's status page."""

    state: State
    turn: Turn
    headings: Mapping[Kind, Promise]
    clock_runs: bool = False

    @property
    def tag(self):
        return self.state.label

    def heading(self, kind, reason=""):
        """Return what the applicant reads; an ended case is a withdrawn one with a reason."""
        ended = {NO_ANSWER: _ENDED, ON_REQUEST: _ON_REQUEST}
        return ended.get(reason, self.headings)[Kind(kind)]


_DESCRIPTIONS = (
    Description(State.DRAFT, Turn.APPLICANT, dict.fromkeys(ALL, _("Your form is not sent yet"))),
    Description(
        State.UNCONFIRMED,
        Turn.APPLICANT,
        {
            Kind.JOIN: _("We have your application. One thing left: confirm your e-mail address"),
            Kind.COOPERATE: _("We have your proposal. One thing left: confirm your e-mail address"),
            Kind.SIGN: _("We have your signature. One thing left: confirm your e-mail address"),
        },
    ),
    Description(State.NEW, Turn.STAFF, _RECEIVED, clock_runs=True),
    Description(
        State.IN_REVIEW,
        Turn.STAFF,
        {
            Kind.JOIN: _("We are reading your application"),
            Kind.COOPERATE: _("We are reading your proposal"),
            Kind.SIGN: _("We are reading your signature"),
            Kind.MESSAGE: _("We are reading your message"),
        },
        clock_runs=True,
    ),
    Description(
        State.QUESTION, Turn.APPLICANT, dict.fromkeys(CASES, _("We have a question for you"))
    ),
    Description(
        State.ACCEPTED,
        Turn.NOBODY,
        {
            Kind.JOIN: _("Welcome to the Alliance"),
            Kind.COOPERATE: _("We accept your proposal"),
            Kind.SIGN: _("Your signature stands in the register"),
            Kind.MESSAGE: _("We have answered your message"),
        },
    ),
    Description(
        State.DECLINED,
        Turn.NOBODY,
        {
            Kind.JOIN: _("We cannot accept this application"),
            Kind.COOPERATE: _("We cannot accept this proposal"),
            Kind.SIGN: _("We cannot accept this signature"),
        },
    ),
    Description(
        State.WITHDRAWN,
        Turn.NOBODY,
        {
            Kind.JOIN: _("You withdrew this application"),
            Kind.COOPERATE: _("You withdrew this proposal"),
            Kind.SIGN: _("You withdrew this signature"),
        },
    ),
    # The page says that somebody looks at it by hand.
    Description(State.SPAM, Turn.NOBODY, _RECEIVED),
    Description(State.ERASED, Turn.NOBODY, dict.fromkeys(ALL, _("What you sent has been erased"))),
)
DESCRIPTIONS = {description.state: description for description in _DESCRIPTIONS}


def tag(state, *, reason="", marks=()):
    """Return the tag staff see; a second opinion and an ended case are no states."""
    if reason == NO_ANSWER:
        return pgettext_lazy("state of a submission", "Ended")
    if state == State.IN_REVIEW and Mark.DECISION_PROPOSED in marks:
        return _("Second opinion")
    return DESCRIPTIONS[State(state)].tag


@dataclass(frozen=True, slots=True)
class Transition:
    """One arrow of the process: a button, an event and perhaps a letter.

    ``target`` is empty where the state stays and only a mark or the owner
    changes. ``letter`` is the code of the letter, ``ability`` the one of
    ``membership.process.permissions`` that staff need, ``reason`` the code kept with it.
    """

    name: str
    label: Promise
    sources: tuple[State, ...]
    target: State | None
    by: Actor = Actor.STAFF
    ability: str = ""
    kinds: tuple[Kind, ...] = CASES
    note_required: bool = False
    letter: str = ""
    reason: str = ""

    @property
    def decides(self):
        """Say whether this is a decision of the Alliance, which has a body, a day and a number."""
        return self.ability == "decide" and self.target in (State.ACCEPTED, State.DECLINED)


_by_applicant = partial(Transition, by=Actor.APPLICANT)
_by_reviewer = partial(Transition, ability="review")
_by_hand = partial(_by_reviewer, note_required=True)
_by_decider = partial(Transition, ability="decide")
_by_site = partial(Transition, by=Actor.SYSTEM, kinds=ALL)

_ARROWS = (
    # From the form to the queue
    _by_applicant("submit", _("Send"), (State.DRAFT,), State.UNCONFIRMED, letter="receipt"),
    _by_applicant(
        "write", _("Send"), (State.DRAFT,), State.NEW, kinds=(Kind.MESSAGE,), letter="receipt"
    ),
    _by_reviewer("enter", _("Enter what came on paper"), (State.DRAFT,), State.NEW),
    _by_site("set_aside", _("Set aside as spam"), (State.DRAFT,), State.SPAM),
    _by_applicant("confirm", _("Confirm the address"), (State.UNCONFIRMED,), State.NEW),
    _by_hand("confirm_by_hand", _("Confirm the address by hand"), (State.UNCONFIRMED,), State.NEW),
    # Reading and asking
    _by_reviewer("take", _("Take"), (State.NEW,), State.IN_REVIEW, kinds=ALL),
    _by_reviewer("take_over", _("Take over"), OPEN, None, kinds=ALL),
    _by_reviewer(
        "ask", _("Ask the applicant"), (State.IN_REVIEW,), State.QUESTION, letter="question"
    ),
    _by_applicant("answer", _("Send the answer"), (State.QUESTION,), State.IN_REVIEW),
    _by_applicant("add", _("Add to the answer"), (State.IN_REVIEW,), None),
    _by_applicant("send_letter", _("Send the letter"), SENT, None, kinds=(Kind.JOIN,)),
    _by_hand("answer_by_hand", _("Enter the answer"), (State.QUESTION,), State.IN_REVIEW),
    # Deciding
    _by_reviewer("propose", _("Propose a decision"), (State.IN_REVIEW,), None),
    _by_decider("accept", _("Accept"), (State.IN_REVIEW,), State.ACCEPTED, letter="accepted"),
    _by_decider(
        "decline",
        _("Decline"),
        (State.IN_REVIEW, State.QUESTION),
        State.DECLINED,
        note_required=True,
        letter="declined",
    ),
    _by_reviewer(
        "reply",
        _("Answer the message"),
        (State.NEW, State.IN_REVIEW),
        State.ACCEPTED,
        kinds=(Kind.MESSAGE,),
        letter="reply",
    ),
    _by_decider(
        "reopen",
        _("Open again"),
        (State.ACCEPTED, State.DECLINED, State.WITHDRAWN),
        State.IN_REVIEW,
        note_required=True,
        letter="correction",
    ),
    # Ending without a decision
    _by_applicant("withdraw", _("Withdraw"), SENT, State.WITHDRAWN, letter="withdrawn"),
    _by_hand(
        "withdraw_by_hand",
        _("Withdraw for the applicant"),
        SENT,
        State.WITHDRAWN,
        letter="withdrawn",
        reason=ON_REQUEST,
    ),
    _by_reviewer(
        "close",
        _("Close without an answer"),
        (State.QUESTION,),
        State.WITHDRAWN,
        letter="ended",
        reason=NO_ANSWER,
    ),
    _by_reviewer(
        "spam",
        _("Mark as spam"),
        (State.UNCONFIRMED, State.NEW, State.IN_REVIEW),
        State.SPAM,
        kinds=ALL,
    ),
    _by_reviewer(
        "not_spam", _("This is not spam"), (State.SPAM,), State.NEW, kinds=ALL, letter="receipt"
    ),
    # Forgetting
    _by_site("erase", _("Erase"), (State.DRAFT, State.UNCONFIRMED, *CLOSED), State.ERASED),
    _by_applicant(
        "erase_on_request",
        _("Erase what I sent"),
        (State.DRAFT, *SENT, State.DECLINED, State.WITHDRAWN),
        State.ERASED,
        kinds=ALL,
    ),
)
TRANSITIONS = {arrow.name: arrow for arrow in _ARROWS}


def transitions_from(state, kind, by=None):
    """Return the arrows that leave a state for a kind, in the order of the table."""
    return [
        arrow
        for arrow in TRANSITIONS.values()
        if state in arrow.sources and kind in arrow.kinds and by in (None, arrow.by)
    ]
