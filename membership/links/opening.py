"""Tokens of forms that are shown and not yet kept."""

import hashlib
import secrets
import time

from django.utils.http import int_to_base36

from membership.links.keys import as_number, is_sealed, seal
from membership.models import Submission

LEAST_SECONDS = 3
FIRST_LINK = 1


def opening_token(kind: str) -> str:
    """Return a sealed and dated token for a form that is shown and not yet kept.

    It stands in the address of the first page, is good for one row, and does not
    age: a page may stay open over a weekend and still be sent.
    """
    words = f"{int_to_base36(secrets.randbits(64))}-{int_to_base36(milliseconds())}"
    return f"{words}-{seal(opening_payload(kind, words))}"


def is_opening_token(token: str, kind: str) -> bool:
    words, _, mac = token.rpartition("-")
    return is_sealed(mac, opening_payload(kind, words))


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


def opening_payload(kind: str, words: str) -> str:
    return f"opening|{kind}|{words}"
