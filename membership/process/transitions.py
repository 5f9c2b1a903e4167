"""What a transition holds: the columns of the process as a table."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from membership.process.kinds import DECIDED, Kind
from membership.process.questions import Settled
from membership.process.states import State


class Actor(models.TextChoices):
    """Who takes a transition; the values are those of an event's ``actor_role``."""

    APPLICANT = "applicant", _("applicant")
    STAFF = "staff", _("staff")
    SYSTEM = "system", _("the site itself")


class Offer(StrEnum):
    """How a case offers a transition of staff."""

    PLAIN = "plain"
    MAIN = "main"
    REFUSING = "refusing"
    APART = "apart"  # far from the others, so that nobody presses it for one of those
    OWN = "own"  # a button of its own, which takes it at once


class Fill(StrEnum):
    """What is written to a column."""

    NOW = "now"
    BY = "by"  # whoever takes the transition
    NOTHING = "nothing"


class Page(StrEnum):
    """Where the applicant chooses files: with the form, an answer, a mandate that follows it.

    Or, once accepted, a picture.
    """

    FORM = ""
    ANSWER = "answer"
    MANDATE = "letter"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Transition:
    """A way from one state to another: a button, an event and perhaps letters.

    ``target`` is empty where the state stays and only a mark or the owner changes. ``told`` is
    the sentence of its event, ``told_of_owner`` where it takes the case from somebody.
    ``asks`` names what of a ``Decision`` belongs to it, ``sets`` the columns it fills beside
    those and those of the state; ``reason`` is kept with it. ``letter`` is the code of its
    letter, by kind, state or reason where they differ; staff see it first, unless it
    ``goes_unseen``. One ``of_confirmed`` is for forms whose address is proved already.
    Those of ``also`` go after it. ``ability`` is what staff need. A question that is open in the
    state it leaves ends as ``settles`` says. ``arrived`` is what the applicant reads once it is
    taken.
    """

    name: str
    label: Promise
    told: Promise
    sources: tuple[State, ...]
    target: State | None
    by: Actor = Actor.STAFF
    kinds: tuple[Kind, ...] = DECIDED
    ability: str = ""
    offer: Offer = Offer.PLAIN
    asks: tuple[str, ...] = ()
    note_required: bool = False
    reason: str = ""
    sets: Mapping[str, Fill] = field(default_factory=dict)
    letter: str | Mapping[str, str] = ""
    goes_unseen: bool = False
    also: tuple[str, ...] = ()
    hands_in: Page | None = None
    arrived: Promise | str = ""
    of_confirmed: bool = False
    told_of_owner: Promise | str = ""
    settles: Settled = Settled.ENDED

    @property
    def decides(self) -> bool:
        """Say whether this is a decision of the Alliance, which has a body, a day and a number."""
        return "decision_on" in self.asks

    @property
    def poses(self) -> bool:
        """Say whether a question is put to the applicant by it."""
        return "question_kind" in self.asks

    @property
    def has_page(self) -> bool:
        """Say whether staff take it on a page of its own; that of others has none."""
        is_of_a_case = State.DRAFT not in self.sources
        return self.by == Actor.STAFF and bool(self.target) and is_of_a_case

    @property
    def must_be_seen(self) -> bool:
        return self.by == Actor.STAFF and bool(self.letter) and not self.goes_unseen

    def leads_from(self, state: str, kind: str) -> bool:
        return state in self.sources and kind in self.kinds

    def letter_for(self, kind: str, state: str, reason: str = "") -> str:
        """Return the code of its letter for a case in a state, with its reason so far.

        For a case that has moved on meanwhile it is any of them.
        """
        if isinstance(self.letter, str):
            return self.letter
        fitting = [self.letter[key] for key in (reason, state, kind) if key in self.letter]
        return [*fitting, *self.letter.values()][0]
