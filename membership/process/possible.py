"""What may be done from where a submission is, as the table of transitions says."""

from membership.process.states import State
from membership.process.table import TRANSITIONS
from membership.process.transitions import Fill, Transition


def transitions_from(state: str, kind: str, by: str | None = None) -> list[Transition]:
    """Return the transitions that leave a state for a kind, in the order of the table."""
    return [
        transition
        for transition in TRANSITIONS.values()
        if transition.leads_from(state, kind) and by in (None, transition.by)
    ]


def is_possible(name: str, state: str, kind: str) -> bool:
    """Say whether a transition leads on from a state for a kind."""
    return TRANSITIONS[name].leads_from(state, kind)


def entering(kind: str, by: str, *, confirmed: bool = False) -> Transition | None:
    """Return the transition by which a form comes in that somebody sends, enters or sets aside.

    With an address that is ``confirmed`` already it is the one that asks for that, if any does.
    """
    ways = [way for way in transitions_from(State.DRAFT, kind, by) if way.target != State.ERASED]
    fitting = sorted(ways, key=lambda way: way.of_confirmed, reverse=True)
    return next((way for way in fitting if confirmed or not way.of_confirmed), None)


def erasing(state: str, kind: str, by: str) -> Transition | None:
    """Return the transition by which something is erased on somebody's word."""
    ways = transitions_from(state, kind, by)
    return next((way for way in ways if way.target == State.ERASED), None)


def taking(state: str, kind: str) -> Transition:
    """Return the transition that makes somebody the owner, a refused one where none is left."""
    ways = [way for way in TRANSITIONS.values() if way.sets.get("owner") == Fill.BY]
    return next((way for way in ways if way.leads_from(state, kind)), ways[-1])
