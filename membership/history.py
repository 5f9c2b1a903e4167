"""What happened to a case, in sentences, and what came in with it."""

from collections.abc import Iterator
from typing import NotRequired

from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy

from alliance_site.text.labelled import labelled
from membership.files import sent
from membership.models import Attachment, Correction, Exchange, Submission, SubmissionEvent
from membership.process.errors import Happened
from membership.process.states import State
from membership.process.table import TRANSITIONS
from membership.process.transitions import Actor

# Written for each reader and day; shown apart, or it hides the rest.
READ = "file_read"
# What happens to a case beside the transitions; whoever it was takes the place of %(who)s.
OTHER_EVENTS = {
    "hand_over": gettext_lazy("%(who)s changed the owner of the case."),
    READ: gettext_lazy("%(who)s read the files."),
}
SENTENCES = {name: transition.told for name, transition in TRANSITIONS.items()} | OTHER_EVENTS
WHO = {
    Actor.APPLICANT: gettext_lazy("The applicant"),
    Actor.STAFF: gettext_lazy("Somebody of the Task Force"),
    Actor.SYSTEM: gettext_lazy("The site"),
}


class ToldEvent(Happened):
    """An event as people read it; ``since`` adds the words that came by it, and the files."""

    code: str
    sequence: int
    wordless: bool
    words: NotRequired[Exchange]
    corrections: NotRequired[list[Correction]]
    files: NotRequired[list[Attachment]]


def told_events(case: Submission) -> Iterator[ToldEvent]:
    """Yield what happened to a case, oldest first, as sentences with their moment."""
    events = list(case.events.select_related("actor"))
    owners = get_user_model().objects.in_bulk({_former_owner(event) for event in events} - {None})
    for event in events:
        who = event.actor or WHO[Actor(event.actor_role)]
        owner = owners.get(_former_owner(event))
        transition = TRANSITIONS.get(event.code)
        of_owner = transition and owner and transition.told_of_owner
        sentence = str(of_owner or SENTENCES.get(event.code, ""))
        text = sentence % {"who": who, "owner": owner} if sentence else labelled(who, event.code)
        yield {
            "code": event.code,
            "text": text,
            "at": event.at,
            "sequence": event.sequence,
            "wordless": bool(event.data.get("wordless")),
        }


def since(case: Submission, version: int | None) -> list[ToldEvent]:
    """Return the transitions since a case had this version, oldest first, with what came by each.

    Whoever has seen no version misses nothing.
    """
    if version is None:
        return []
    # Each transition has raised the version by one.
    taken = [event for event in told_events(case) if event["code"] in TRANSITIONS][
        max(version, 0) :
    ]
    wrote = [event for event in taken if _brought_words(event)]
    corrected = list(case.corrections.filter(version__gt=version))
    messages = reversed(case.exchanges.order_by("-pk")[: len(wrote)])
    for event, message in zip(wrote, messages, strict=False):  # none are left of an erased case
        event["words"] = message
    for number, event in enumerate(taken, start=max(version, 0) + 1):
        event["corrections"] = [each for each in corrected if each.version == number]
        if event["code"] in sent.SENDS_FILES:
            event["files"] = list(sent.sent_by(case, event["sequence"]))
    return taken


def is_set_aside_by_hand(case: Submission) -> bool:
    """Say whether a person has marked a case as spam; else it only looks like it to a program."""
    if case.state != State.SPAM:
        return False
    last = case.events.filter(to_state=State.SPAM).last()
    return last is not None and last.actor_role == Actor.STAFF


def was_taken(case: Submission) -> bool:
    """Say whether anybody has ever begun to read a case."""
    return case.events.filter(to_state=State.IN_REVIEW).exists()


def _brought_words(event: ToldEvent) -> bool:
    return "message" in TRANSITIONS[event["code"]].asks and not event["wordless"]


def _former_owner(event: SubmissionEvent) -> int | None:
    return event.data.get("from_owner")
