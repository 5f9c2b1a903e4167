"""Whose turn it is, by which day, and what follows if nobody acts: in the applicant's words.

A row for each state a case can come to, and for each reason that changes what it means.
``test_turns`` fails for a kind and state without one.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from membership.process.kinds import KINDS, Kind
from membership.process.states import NO_ANSWER, State

SET_ASIDE = "set_aside_by_hand"  # a person has looked at what a program took for spam
AWAITED = "mandate_to_follow"  # accepted before the letter that was announced has come


@dataclass(frozen=True, slots=True)
class Facts:
    """What the applicant reads about a case. ``by_day`` names a ``%(day)s`` where there is one.

    ``past_day`` names one that is over, ``by`` is said where no day is known.
    """

    whose: Promise
    by: Promise
    otherwise: Promise
    by_day: Promise | str = ""
    past_day: Promise | str = ""

    def until(self, day: str, *, is_past: bool = False) -> str:
        """Return by which day it is; ``day`` in words, or nothing."""
        if day and is_past and self.past_day:
            return str(self.past_day) % {"day": day}
        return str(self.by_day) % {"day": day} if day and self.by_day else str(self.by)


_NO_DAY = _("There is no day to keep.")
_NOTHING = _("Nothing changes.")
_OURS = Facts(
    _("It is our turn. The Task Force reads it and answers you."),
    _("We have promised no day."),
    _("It stays with us and does not lapse. You can call or write to us at any time."),
    _("You will have our answer by %(day)s."),
)
_IN_WORDS: Mapping[str, Facts] = {
    State.DRAFT: Facts(
        _("It is your turn. Nothing has been sent yet."),
        _NO_DAY,
        _("Nothing is sent unless you press the button on the last page."),
    ),
    State.UNCONFIRMED: Facts(
        _("It is your turn: press the button to which the link in our message leads."),
        _("There is no day to keep: a link that is too old can be replaced by a new one."),
        _(
            "Nothing is lost: the Task Force sees it and can confirm the address with you by "
            "telephone. We begin to read it once the address is confirmed."
        ),
    ),
    State.NEW: _OURS,
    State.IN_REVIEW: _OURS,
    State.QUESTION: Facts(
        _("It is your turn: answer our question."),
        _("There is no day by which we close the case."),
        _(
            "We may then close the case without a decision. Nothing is erased by that, and it can "
            "be opened again."
        ),
        _("We wait for your answer until %(day)s."),
        _("We waited for your answer until %(day)s. You can still send it."),
    ),
    State.ACCEPTED: Facts(_("It is nobody’s turn. The decision is taken."), _NO_DAY, _NOTHING),
    State.DECLINED: Facts(
        _("It is nobody’s turn. The decision is taken, and with it stands what you can do."),
        _(
            "There is no day to keep: you can add something on this page, or write to us, at any "
            "time."
        ),
        _("The decision stands."),
    ),
    State.WITHDRAWN: Facts(
        _("It is nobody’s turn. Nothing more is done with it."),
        _(
            "There is no day to keep: you can ask us at any time to open it again, on this page or "
            "by writing to us."
        ),
        _("It stays withdrawn."),
    ),
    NO_ANSWER: Facts(
        _(
            "It is your turn, if you wish to go on: send us the answer from this page, and we look "
            "at opening it again."
        ),
        _("There is no day to keep."),
        _("It stays closed, and nothing is decided."),
    ),
    State.SPAM: Facts(
        _("It is our turn. Somebody checks it by hand."),
        _("We have promised no day."),
        _("If you hear nothing within a week, call or write to us."),
    ),
    SET_ASIDE: Facts(
        _("It is nobody’s turn. We have looked at it and are not taking it further."),
        _NO_DAY,
        _("It stays so. If you think that this is a mistake, call or write to us."),
    ),
    State.ERASED: Facts(
        _("It is nobody’s turn. What was sent is erased."),
        _NO_DAY,
        _("Nothing changes. Reference, kind, place, and the days of what happened are kept."),
    ),
}
# Of a reason beside the decision.
_ACCEPTED_BEFORE_THE_LETTER = Facts(
    _("It is your turn: you take part, and the letter that you announced is still to come."),
    _NO_DAY,
    _("You go on taking part. We may write to you about the letter."),
    _("You told us that you would have it by %(day)s. Send it from this page."),
)
# What is only answered.
_ANSWERED: Mapping[str, Facts] = {
    State.ACCEPTED: Facts(
        _("It is nobody’s turn. We have answered."),
        _NO_DAY,
        _("Nothing changes. If our answer leaves something open, write to us again."),
    ),
}


# Of a kind alone.
_OF_KIND: Mapping[str, Mapping[str, Facts]] = {
    Kind.COOPERATE: {
        State.ACCEPTED: Facts(
            _("It is our turn: we write to you about the next step."),
            _("We have promised no day."),
            _("If you hear nothing, call or write to us at any time."),
        ),
    },
}


def facts(kind: str, state: str, reason: str = "") -> Facts:
    """Return whose turn it is; ``reason`` is why a case ended, or what else there is to it."""
    of_answered = {} if KINDS[kind].is_decided else _ANSWERED
    if reason == AWAITED:
        return _ACCEPTED_BEFORE_THE_LETTER
    rows = {**_IN_WORDS, **of_answered, **_OF_KIND.get(kind, {})}
    found = rows.get(reason) if state in (State.WITHDRAWN, State.SPAM) else None
    return found or rows[state]
