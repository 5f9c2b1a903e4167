"""The states of a submission, and what each means.

What may follow what is ``membership.process.table``, what the applicant reads above a case
stands with its kind.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import models
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
    DUPLICATE_SUSPECTED = "duplicate_suspected", _("perhaps already known")
    OVERDUE = "overdue", _("overdue")


class Turn(models.TextChoices):
    APPLICANT = "applicant", _("applicant")
    STAFF = "staff", _("Task Force")
    NOBODY = "nobody", "–"


class Group(models.TextChoices):
    """The parts of the queue, in their order."""

    OPEN = "open", _("Open")
    UNCONFIRMED = "unconfirmed", _("Address not confirmed")
    ACCEPTED = "accepted", _("Accepted")
    DECLINED = "declined", _("Declined")
    ENDED = "ended", _("Withdrawn or spam")

    @property
    def states(self) -> list[State]:
        return [state for state in State if STATES[state].group == self]


# Why the Task Force withdrew a submission: no answer came in time, or the applicant asked for it.
NO_ANSWER, ON_REQUEST = "no_answer", "on_request"


@dataclass(frozen=True, slots=True)
class Meaning:
    """Whose turn it is in a state, where staff find it, and whether the clock of the answer runs.

    Without a group a state is in no list of the queue: nobody but its author knows of a draft,
    and of what was erased only the trace is left.
    """

    turn: Turn
    group: Group | None
    clock_runs: bool


STATES: Mapping[str, Meaning] = {
    State.DRAFT: Meaning(Turn.APPLICANT, None, clock_runs=False),
    State.UNCONFIRMED: Meaning(Turn.APPLICANT, Group.UNCONFIRMED, clock_runs=False),
    State.NEW: Meaning(Turn.STAFF, Group.OPEN, clock_runs=True),
    State.IN_REVIEW: Meaning(Turn.STAFF, Group.OPEN, clock_runs=True),
    State.QUESTION: Meaning(Turn.APPLICANT, Group.OPEN, clock_runs=False),
    State.ACCEPTED: Meaning(Turn.NOBODY, Group.ACCEPTED, clock_runs=False),
    State.DECLINED: Meaning(Turn.NOBODY, Group.DECLINED, clock_runs=False),
    State.WITHDRAWN: Meaning(Turn.NOBODY, Group.ENDED, clock_runs=False),
    State.SPAM: Meaning(Turn.NOBODY, Group.ENDED, clock_runs=False),
    State.ERASED: Meaning(Turn.NOBODY, None, clock_runs=False),
}
OPEN = tuple(Group.OPEN.states)
WAITING_FOR_STAFF, WAITING_FOR_APPLICANT = (
    tuple(state for state in OPEN if STATES[state].turn == turn)
    for turn in (Turn.STAFF, Turn.APPLICANT)
)
SENT = (State.UNCONFIRMED, *OPEN)
ANSWERED = (State.ACCEPTED, State.DECLINED)
CLOSED = (State.ACCEPTED, State.DECLINED, State.WITHDRAWN, State.SPAM)


def tag(state: str, *, reason: str = "", marks: tuple[str, ...] | set[str] = ()) -> str:
    """Return the tag staff see; a second opinion and an ended case are not states."""
    if reason == NO_ANSWER:
        return str(pgettext_lazy("state of a submission", "Ended"))
    if state == State.IN_REVIEW and Mark.DECISION_PROPOSED in marks:
        return str(_("Second opinion"))
    return str(State(state).label)
