"""Keys for one purpose: once, and for 30 days at most."""

import copy
import time
from datetime import date, timedelta

from django.utils.http import int_to_base36

from membership.links.keys import as_number, full_address, is_sealed, look_up, seal
from membership.models import Submission

CONFIRM, CHANGE_ADDRESS, RESUME = "confirm", "change_address", "resume"

# The columns that each purpose changes: once they differ, the key is used up.
BOUND_TO = {
    CONFIRM: ("contact_email", "confirmed_at"),
    CHANGE_ADDRESS: ("new_email", "erased_at"),
    RESUME: ("contact_email", "opened_as"),
}
PURPOSE_DAYS = 30
LIVE_AS_LONG_AS_THE_ROW = (RESUME,)


def purpose_key(submission: Submission, purpose: str) -> str:
    """Return a key for one purpose: once, and for 30 days at most.

    Once, because it is bound to what the purpose changes.
    """
    day = int_to_base36(today_in_days())
    mac = seal(purpose_payload(submission, purpose, day))
    return f"{int_to_base36(submission.pk)}-{day}-{mac}"


def find_by_purpose(key: str, purpose: str, **before: object) -> Submission:
    """Return the submission of a purpose key, or raise ``Submission.DoesNotExist``.

    ``before`` are values that columns had before the key was used, or functions that tell
    them of the row: with them a key that is used up is still known, for whoever presses a
    button twice.
    """
    number, _, rest = key.partition("-")
    day, _, mac = rest.partition("-")
    submission = look_up(number)
    known = copy.copy(submission)
    for column, value in before.items():
        setattr(known, column, value(submission) if callable(value) else value)
    fits = is_sealed(mac, purpose_payload(known, purpose, day))
    age = today_in_days() - as_number(day)
    if not fits or submission.pk is None or not is_in_time(purpose, age):
        raise Submission.DoesNotExist
    return submission


def is_in_time(purpose: str, age: int) -> bool:
    return age >= 0 and (age <= PURPOSE_DAYS or purpose in LIVE_AS_LONG_AS_THE_ROW)


def purpose_address(submission: Submission, purpose: str) -> str:
    """Return the whole address of a purpose: ``membership:<purpose>`` with ``key``."""
    key = purpose_key(submission, purpose)
    return full_address(f"membership:{purpose}", key, submission.language)


def purpose_payload(submission: Submission, purpose: str, day: str) -> str:
    bound = [str(getattr(submission, column)) for column in BOUND_TO[purpose]]
    return "|".join([purpose, day, submission.kind, str(submission.pk), *bound])


def today_in_days() -> int:
    return int(time.time()) // 86400


def last_day() -> date:
    """Return the last day on which a key for a purpose can be used, if it leaves today."""
    return date(1970, 1, 1) + timedelta(days=today_in_days() + PURPOSE_DAYS)
