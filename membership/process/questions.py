"""What can be asked of an applicant: kinds of questions, how long each waits, and how one ends."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# What may be meant by a question beside the answers.
FILES = "files"

# A reviewer may give another day than the one proposed, within these.
LEAST_WORKING_DAYS = 10
LONGEST = timedelta(days=180)
# The reminder goes so many working days before the last one.
REMINDER_WORKING_DAYS = 5
# What was changed and not handed in is left alone for so long, then one letter asks for it.
CHANGE_LEFT = timedelta(hours=48)


class QuestionKind(models.TextChoices):
    """The labels are those that staff choose from."""

    MISSING = "missing", _("Something is missing")
    WRONG = "wrong", _("Something seems wrong")
    OUTDATED = "outdated", _("Something may be out of date")
    ASKING = "asking", _("Only asking")


class Settled(models.TextChoices):
    """How a question ended, in words for staff."""

    CORRECTED = "corrected", _("answered by correcting")
    ANSWERED = "answered", _("answered in words")
    BY_HAND = "by_hand", _("answer entered by staff")
    TAKEN_BACK = "taken_back", _("taken back")
    UNANSWERED = "unanswered", _("closed without an answer")
    ENDED = "ended", _("the case ended first")


@dataclass(frozen=True, slots=True)
class QuestionType:
    """How a kind of question is put to the applicant, and how long we wait, in working days.

    ``otherwise`` says what happens without an answer. Only where ``needs_words`` is a
    correction alone no answer.
    """

    told: Promise
    within: int
    otherwise: Promise
    needs_words: bool = False


_CLOSED = _("If nothing has come by then, we may close the case for now; it can be opened again.")
_DECIDED_OR_CLOSED = _(
    "If nothing has come by then, we may decide on what we have, or close the case for now; it "
    "can be opened again."
)
TYPES: Mapping[str, QuestionType] = {
    QuestionKind.MISSING: QuestionType(_("Something is missing from what you sent."), 40, _CLOSED),
    QuestionKind.WRONG: QuestionType(
        _("Something in your answers does not seem to be right."), 20, _CLOSED
    ),
    QuestionKind.OUTDATED: QuestionType(
        _("Something in your answers may be out of date."), 20, _DECIDED_OR_CLOSED
    ),
    QuestionKind.ASKING: QuestionType(
        _("We would like to know something."), 30, _DECIDED_OR_CLOSED, needs_words=True
    ),
}
