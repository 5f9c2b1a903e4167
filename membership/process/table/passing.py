"""Part of the table of the process: the participants that a proposal names, and their answers."""

from functools import partial

from django.utils.translation import gettext_lazy as _

from membership.process.kinds import Kind
from membership.process.states import OPEN, State
from membership.process.transitions import Actor, Transition

_by_reviewer = partial(Transition, ability="review")

PASSING = (
    _by_reviewer(
        "say_who",
        _("Say which participant is meant"),
        _("%(who)s said which participant is meant."),
        (State.IN_REVIEW,),
        None,
        kinds=(Kind.COOPERATE,),
    ),
    _by_reviewer(
        "pass_on",
        _("Pass on to a participant"),
        _("%(who)s passed the proposal on to a participant."),
        (State.IN_REVIEW,),
        None,
        kinds=(Kind.COOPERATE,),
    ),
    _by_reviewer(
        "take_back",
        _("Take back from a participant"),
        _("%(who)s took the proposal back from a participant."),
        (*OPEN, State.ACCEPTED),
        None,
        kinds=(Kind.COOPERATE,),
    ),
    Transition(
        "hear",
        _("Keep the answer of a participant"),
        _("%(who)s kept the answer of a participant."),
        (*OPEN, State.ACCEPTED),
        None,
        by=Actor.SYSTEM,
        kinds=(Kind.COOPERATE,),
    ),
)
