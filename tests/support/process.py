"""What the table of transitions leads to, and which letters it sends."""

from membership.process.possible import transitions_from
from membership.process.states import State


def reachable(kind):
    """Return the states a kind can come to, from a draft on."""
    found, waiting = {State.DRAFT}, [State.DRAFT]
    while waiting:
        targets = {way.target for way in transitions_from(waiting.pop(), kind)}
        waiting += targets - found - {None}
        found |= targets - {None}
    return found


def letters(transition):
    """Return the codes of all letters that a transition may send."""
    first = transition.letter
    firsts = {first} - {""} if isinstance(first, str) else {*first.values()}
    return firsts | {*transition.also}
