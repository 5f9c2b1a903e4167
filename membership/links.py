"""Keys in addresses: what an applicant holds instead of an account."""

import base64
import copy
import hashlib
import secrets
import time
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.urls import reverse
from django.utils import translation
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.http import base36_to_int, int_to_base36

from membership.models import Submission

CONFIRM, ANSWER, CHANGE_ADDRESS, ERASE = "confirm", "answer", "change_address", "erase"

# The columns that each purpose changes: once they differ, the key is used up.
BOUND_TO = {
    CONFIRM: ("contact_email", "confirmed_at"),
    ANSWER: ("state", "version"),
    CHANGE_ADDRESS: ("contact_email", "state"),
    ERASE: ("state", "erased_at"),
}
PURPOSE_DAYS = 30
LEAST_SECONDS = 3
FIRST_LINK = 1
LONGEST_NUMBER = 10  # characters in base 36; more is no key of ours and no integer of the database


def status_key(submission: Submission) -> str:
    """Return the key of the status page; it lives as long as the record or until ``replace``."""
    return f"{int_to_base36(submission.pk)}-{seal(status_words(submission))}"


def find(key: str, kind: str | None = None) -> Submission:
    """Return the submission of a status key, as a ``Submission``.

    Foreign, absent and replaced keys all raise ``Submission.DoesNotExist`` on
    one path with one query, so that an answer tells nothing apart.
    """
    number, _, mac = key.partition("-")
    submission = look_up(number)
    fits = is_sealed(mac, status_words(submission))
    if not fits or submission.pk is None or kind not in (None, submission.kind):
        raise Submission.DoesNotExist
    return submission


def replace(submission: Submission) -> None:
    """Make all status keys given out so far worthless."""
    with transaction.atomic():
        Submission.objects.filter(pk=submission.pk).update(link_number=F("link_number") + 1)
        submission.refresh_from_db(fields=["link_number"])


def purpose_key(submission: Submission, purpose: str) -> str:
    """Return a key for one purpose: once, and for 30 days at most.

    Once, because it is bound to what the purpose changes.
    """
    day = int_to_base36(today_in_days())
    mac = seal(purpose_words(submission, purpose, day))
    return f"{int_to_base36(submission.pk)}-{day}-{mac}"


def find_by_purpose(key: str, purpose: str, **before: Any) -> Submission:
    """Return the submission of a purpose key, or raise ``Submission.DoesNotExist``.

    ``before`` are values that columns had before the key was used: with them a key
    that is used up is still known, for whoever presses a button twice.
    """
    number, _, rest = key.partition("-")
    day, _, mac = rest.partition("-")
    submission = look_up(number)
    known = copy.copy(submission)
    for column, value in before.items():
        setattr(known, column, value)
    fits = is_sealed(mac, purpose_words(known, purpose, day))
    age = today_in_days() - as_number(day)
    if not fits or submission.pk is None or not 0 <= age <= PURPOSE_DAYS:
        raise Submission.DoesNotExist
    return submission


def status_address(submission: Submission) -> str:
    """Return the whole address of the status page: ``membership:status`` with ``key``."""
    return whole_address("membership:status", status_key(submission), submission.language)


def purpose_address(submission: Submission, purpose: str) -> str:
    """Return the whole address of a purpose: ``membership:<purpose>`` with ``key``."""
    key = purpose_key(submission, purpose)
    return whole_address(f"membership:{purpose}", key, submission.language)


def opening_token(kind: str) -> str:
    """Return a sealed and dated token for a form that is shown and not yet kept.

    It stands in the address of the first page, is good for one row, and does not
    age: a page may stay open over a weekend and still be sent.
    """
    words = f"{int_to_base36(secrets.randbits(64))}-{int_to_base36(milliseconds())}"
    return f"{words}-{seal(opening_words(kind, words))}"


def is_opening_token(token: str, kind: str) -> bool:
    words, _, mac = token.rpartition("-")
    return is_sealed(mac, opening_words(kind, words))


def find_opened(token: str) -> Submission | None:
    """Return the row that an opened form has made, or nothing if it was never sent.

    Raises ``Submission.DoesNotExist`` where the link of the row has been replaced:
    that takes the token with it.
    """
    submission = Submission.objects.filter(opening_hash=hash_of(token)).first()
    if submission and submission.link_number != FIRST_LINK:
        raise Submission.DoesNotExist
    return submission


def is_too_fast(token: str) -> bool:
    """Say whether a form was opened less than three seconds ago: a mark of a program."""
    opened = as_number(token.split("-")[1])
    return milliseconds() - opened < 1000 * LEAST_SECONDS


def milliseconds() -> int:
    """Return the time now; with whole seconds, two of them could pass for three."""
    return time.time_ns() // 1_000_000


def hash_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def opening_words(kind: str, words: str) -> str:
    return f"opening|{kind}|{words}"


def whole_address(name: str, key: str, language: str) -> str:
    with translation.override(language):
        return settings.SITE_ORIGIN + reverse(name, kwargs={"key": key})


def look_up(number: str) -> Submission:
    """Return the row of a number, else an empty one that fits no key."""
    return Submission.objects.filter(pk=as_number(number)).first() or Submission()


def as_number(text: str) -> int:
    try:
        return base36_to_int(text) if len(text) <= LONGEST_NUMBER else 0
    except ValueError:
        return 0


def status_words(submission: Submission) -> str:
    return f"status|{submission.kind}|{submission.pk}|{submission.link_number}"


def purpose_words(submission: Submission, purpose: str, day: str) -> str:
    bound = [str(getattr(submission, column)) for column in BOUND_TO[purpose]]
    return "|".join([purpose, day, submission.kind, str(submission.pk), *bound])


def seal(words: str, secret: str | None = None) -> str:
    """Return 160 bits that only this house can write below these words."""
    mac = salted_hmac("membership.links", words, secret=secret, algorithm="sha256").digest()
    return base64.b32encode(mac[:20]).decode().lower()


def is_sealed(mac: str, words: str) -> bool:
    """Return whether a seal is ours, also under a secret that was in use before."""
    secrets_in_use = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return any([constant_time_compare(mac, seal(words, secret)) for secret in secrets_in_use])


def today_in_days() -> int:
    return int(time.time()) // 86400


def last_day() -> date:
    """Return the last day on which a key for a purpose can be used, if it leaves today."""
    return date(1970, 1, 1) + timedelta(days=today_in_days() + PURPOSE_DAYS)
