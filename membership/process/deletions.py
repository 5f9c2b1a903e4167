"""Every way in which something that was begun or sent is erased: what is in no row, is not.

``membership.review.erasure`` carries it out. The record of personal data, ``docs/privacy.md``,
has this table in words, and a test compares the two.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from membership.dates import day_of
from membership.process.kinds import ALL, ANSWERED, DECIDED, Kind
from membership.process.states import CLOSED, SENT, State
from membership.process.transitions import Actor


class Effect(StrEnum):
    """What goes, in words for the record."""

    ALTOGETHER = "row, files and letters altogether"
    EMPTIED = "files, what belongs to it, and every column that says something about a person"


@dataclass(frozen=True, slots=True)
class Deletion:
    """A way to erase: of which kinds in which states, on whose word, when, and what goes.

    ``when`` is told in the record. ``after`` is how long after the last change a chore does it
    by itself; with ``reminded_after`` a reminder goes before, where there is an address, and
    nothing goes until ``NOTICE`` after the reminder has left. One that cannot leave holds it up
    no longer than ``at_last`` after the last change. Whether a letter says so when it goes stands
    in the row of the transition.
    """

    kinds: tuple[Kind, ...]
    states: tuple[State, ...]
    by: Actor
    when: str
    effect: Effect
    after: timedelta | None = None
    reminded_after: timedelta | None = None
    at_last: timedelta | None = None


UNSENT_KEPT = timedelta(days=7)  # what is only answered, and was begun and not sent
DRAFT_KEPT = timedelta(days=90)  # what is decided, and was begun and not sent
DRAFT_REMINDED = timedelta(days=60)
DRAFT_KEPT_AT_LAST = DRAFT_KEPT + timedelta(days=30)  # where the reminder cannot leave
NOTICE = timedelta(days=14)  # at least, between reminder and erasing, however late it left

ON_THE_PAGE = (
    "at once, by **Erase it** on the status page, or, when the Task Force is asked to, by "
    "`./dev manage erase_case REFERENCE`"
)

DELETIONS = (
    Deletion(
        ALL,
        (State.DRAFT,),
        Actor.APPLICANT,
        "at once, by **Erase what I typed** on the page of the form",
        Effect.ALTOGETHER,
    ),
    Deletion(
        ANSWERED,
        (State.DRAFT,),
        Actor.SYSTEM,
        f"{UNSENT_KEPT.days} days after the last change (`review.erase_unsent()`)",
        Effect.ALTOGETHER,
        after=UNSENT_KEPT,
    ),
    Deletion(
        DECIDED,
        (State.DRAFT,),
        Actor.SYSTEM,
        f"{DRAFT_KEPT.days} days after the last change; where there is an address, a reminder "
        f"leaves after {DRAFT_REMINDED.days} days, and nothing goes within {NOTICE.days} days of "
        f"it; if the reminder cannot leave, {DRAFT_KEPT_AT_LAST.days} days after the last change "
        "(`review.erase_unsent()`)",
        Effect.ALTOGETHER,
        after=DRAFT_KEPT,
        reminded_after=DRAFT_REMINDED,
        at_last=DRAFT_KEPT_AT_LAST,
    ),
    Deletion(
        ALL,
        (*SENT, State.DECLINED, State.WITHDRAWN, State.SPAM),
        Actor.APPLICANT,
        ON_THE_PAGE,
        Effect.EMPTIED,
    ),
    Deletion(
        ANSWERED,
        (State.ACCEPTED,),
        Actor.APPLICANT,
        ON_THE_PAGE,
        Effect.EMPTIED,
    ),
    Deletion(
        ALL,
        (State.UNCONFIRMED, *CLOSED),
        Actor.SYSTEM,
        "when the Task Force decides so: `review.forget()` does it, and no page, command or chore "
        "calls it for that yet",
        Effect.EMPTIED,
    ),
)


def kept_days(kind: str) -> int | None:
    """Return after how many days a form of this kind that is not sent goes by itself."""
    way = way_to_erase(kind, State.DRAFT, Actor.SYSTEM)
    return way.after.days if way and way.after else None


def kept_until(kind: str, changed_at: datetime) -> date | None:
    """Return the day up to which a form is kept that is not sent, if nothing is changed."""
    way = way_to_erase(kind, State.DRAFT, Actor.SYSTEM)
    return day_of(changed_at + way.after) if way and way.after else None


def way_to_erase(kind: str, state: str, by: str) -> Deletion | None:
    """Return how something may be erased on somebody's word, or nothing where it may not."""
    return next(
        (way for way in DELETIONS if kind in way.kinds and state in way.states and by == way.by),
        None,
    )
