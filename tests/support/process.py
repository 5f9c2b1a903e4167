"""What transitions lead to and send: by the table, and as a case has been through them."""

from datetime import timedelta

from membership import dates
from membership.models import Submission
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
    firsts = {first} if isinstance(first, str) else {*first.values()}
    return firsts - {""} | {*transition.also}


def event_codes(case):
    """Return what happened to a case, in the order of the chain."""
    return list(case.events.values_list("code", flat=True))


def letter_codes(case):
    """Return which letters a case has sent, oldest first."""
    return list(case.letters.order_by("pk").values_list("code", flat=True))


def fresh(case):
    """Return a case as it stands in the database now, with its answers."""
    return Submission.objects.get(pk=case.pk).details


def waited(case, days=91):
    """Let the days go by in which an answer was waited for; none has an hour more or less."""
    since = dates.beginning_of(dates.today() - timedelta(days=days)) + timedelta(hours=12)
    Submission.objects.filter(pk=case.pk).update(state_since=since)
    case.questions.open().update(due_on=dates.today() - timedelta(days=1))
    return Submission.objects.get(pk=case.pk)
