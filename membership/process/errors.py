"""What a rule refuses, in words for the person who asked."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import TypedDict

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from alliance_site.text import days


class ReviewError(Exception):
    """A rule says no. ``str()`` is a sentence in the reader's language, fit to be shown."""

    message: str | Promise = gettext_lazy("This is not possible.")

    def __init__(self, message: str | Promise = "") -> None:
        super().__init__(message)
        if message:
            self.message = message

    def __str__(self) -> str:
        return str(self.message)


class TransitionNotAllowed(ReviewError):
    message = gettext_lazy("This step is no longer possible. Look at the case again.")


class NotPermitted(ReviewError):
    message = gettext_lazy("Your role does not include this step.")


class NoteRequired(ReviewError):
    message = gettext_lazy("Write a note that says why.")


class LetterRequired(ReviewError):
    message = gettext_lazy("Read the letter first; it is sent only as you have seen it.")


class DayNotYetCome(ReviewError):
    message = gettext_lazy(
        "The day of the decision has not come yet. Give today or an earlier day."
    )


class TooEarlyToClose(ReviewError):
    """The applicant was given more time; ``last_day`` is the last day of it."""

    message = gettext_lazy(
        "The applicant has time to answer up to and including %(day)s. The case can be closed "
        "from the day after."
    )

    def __init__(self, last_day: date) -> None:
        super().__init__()
        self.last_day = last_day

    def __str__(self) -> str:
        return str(self.message) % {"day": days.in_words(self.last_day)}


class QuestionStillOpen(ReviewError):
    message = gettext_lazy(
        "A question to the applicant is still open. Wait for the answer, enter it, or take the "
        "question back; then the case can be accepted."
    )


class DayBeforeTheAlliance(ReviewError):
    message = gettext_lazy("The Alliance did not exist yet on that day. Check the year.")


class AnswersChanged(ReviewError):
    """Meanwhile the answers, or the question, are others than those that a form was made from."""

    message = gettext_lazy(
        "Something has changed in the meantime. Look again before you hand it in."
    )


class TooManySent(ReviewError):
    message = gettext_lazy("More has been sent today than we can accept.")


class NotForParticipants(ReviewError):
    message = gettext_lazy(
        "The organisation has not named this participant, or does not let it read its proposal."
    )


class NotNamedInWords(ReviewError):
    message = gettext_lazy("The proposal does not name anybody in these words any more.")


class AlreadyAnswered(ReviewError):
    message = gettext_lazy("The participant has answered already.")


class WrittenToday(ReviewError):
    message = gettext_lazy(
        "A letter to this address has been written today already, so no other one leaves. Write "
        "again tomorrow, or to another address."
    )


class NotToBeRead(ReviewError):
    message = gettext_lazy("This proposal can no longer be read.")


class InvalidReference(ReviewError):
    message = gettext_lazy("This is not a reference of ours. It looks like J-7KR4-M2C.")


class RegisterError(ReviewError):
    message = gettext_lazy("The register does not allow this.")


class Happened(TypedDict):
    """What of an event is told to whoever was overtaken by it."""

    text: str
    at: datetime


class CaseChanged(ReviewError):
    """The case is another one by now; ``happened`` says why, see ``membership.history.since``."""

    def __init__(self, happened: Sequence[Happened]) -> None:
        super().__init__()
        self.happened = happened

    def __str__(self) -> str:
        return " ".join([str(self.message), *_sentences(self.happened)])


class PlanChanged(CaseChanged):
    """What was shown is no longer what would happen; ``plan`` is the fresh one."""

    message = gettext_lazy("Something has changed in the meantime. Look again at what will happen.")

    def __init__(self, plan: object, happened: Sequence[Happened] = ()) -> None:
        super().__init__(happened)
        self.plan = plan


class SomebodyWasFaster(CaseChanged):
    """The case was moved first, and the transition is no longer possible."""

    message = gettext_lazy("The case has changed since you looked at it.")


def _sentences(happened: Sequence[Happened]) -> Iterator[str]:
    """Tell each with its time, by what was done and not by where it led."""
    for event in happened:
        yield _("At %(time)s: %(what)s") % {"time": _time(event["at"]), "what": event["text"]}


def _time(when: datetime) -> str:
    """Write a moment the way people say it: the time alone, if it was today."""
    local = timezone.localtime(when)
    if local.date() == timezone.localdate():
        return days.clock(local)
    return days.in_words(local, pgettext("format of a day and time", "H:i, j F Y"))
