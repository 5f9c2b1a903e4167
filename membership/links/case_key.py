"""The one key of a case: from the first page of its form on, and as long as its record lives.

A key is its words and our seal below them. The words, a number that nobody guesses and the
moment at which the form was opened, stand in the row; the seal never does. So the key can be
written again in every letter, and the database alone opens nothing.
"""

import re
import secrets
import time

from django.db import transaction
from django.utils.http import int_to_base36

from membership.links.keys import as_number, full_address, is_sealed, seal
from membership.models import DeadLink, Submission

LEAST_SECONDS = 3
WORDS = re.compile(r"[0-9a-z]{1,13}-[0-9a-z]{1,12}")
OLD = "|"  # in the words of rows that had a key of their number: "12|1" is shown as "c"


def opening_key(kind: str) -> str:
    """Return the key of a form that is shown and not yet kept.

    It does not age: a page may stay open over a weekend and still be sent.
    """
    return key_of(kind, new_words())


def status_key(submission: Submission) -> str:
    """Return the key of a case; it lives as long as the record or until ``replace``."""
    return key_of(submission.kind, submission.opened_as)


def status_address(submission: Submission) -> str:
    """Return the whole address of a case: ``membership:status`` with ``key``."""
    return full_address("membership:status", status_key(submission), submission.language)


def find(key: str, kind: str | None = None) -> Submission:
    """Return the submission of a key, as a ``Submission``.

    Foreign, absent and replaced keys all raise ``Submission.DoesNotExist`` on
    one path with one query, so that an answer tells nothing apart.
    """
    row = row_of(key)
    fits = is_key_of(key, row.kind, row.opened_as)
    if not fits or row.pk is None or kind not in (None, row.kind):
        raise Submission.DoesNotExist
    return row


def find_opened(key: str, kind: str) -> Submission | None:
    """Return the row that an opened form has made, or nothing if it was never sent.

    Raises ``Submission.DoesNotExist`` for what we never wrote for this kind, and where the
    link has been replaced or everything erased: nothing begins there a second time.
    """
    row, words = row_of(key), words_of(key)
    is_kept = row.pk is not None
    fits = is_key_of(key, kind, row.opened_as if is_kept else words)
    if not fits or (is_kept and row.kind != kind) or (not is_kept and is_dead(words)):
        raise Submission.DoesNotExist
    return row if is_kept else None


def is_too_fast(key: str) -> bool:
    """Say whether a form was opened less than three seconds ago: a mark of a program."""
    opened = as_number(key.split("-")[1])
    return milliseconds() - opened < 1000 * LEAST_SECONDS


def replace(submission: Submission) -> None:
    """Make all keys given out so far worthless, those of open pages too."""
    with transaction.atomic():
        DeadLink.objects.create(words=submission.opened_as, replaced_for_id=submission.pk)
        submission.opened_as = new_words()
        Submission.objects.filter(pk=submission.pk).update(opened_as=submission.opened_as)


def find_replaced(key: str) -> Submission | None:
    """Return the case that a key led to before it was replaced, or nothing; it opens none of it."""
    dead = DeadLink.objects.filter(words=words_of(key)).select_related("replaced_for").first()
    case = dead and dead.replaced_for
    return case if case and is_key_of(key, case.kind, dead.words) else None


def bury(submission: Submission) -> None:
    """Remember the words of a row that is about to lose them: no form begins under them again."""
    DeadLink.objects.create(words=submission.opened_as)


def is_dead(words: str) -> bool:
    return DeadLink.objects.filter(words=words).exists()


def new_words() -> str:
    return f"{int_to_base36(secrets.randbits(64))}-{int_to_base36(milliseconds())}"


def words_of(key: str) -> str:
    return key.rpartition("-")[0]


def key_of(kind: str, words: str) -> str:
    number, old, _link = words.partition(OLD)
    return f"{int_to_base36(int(number)) if old else words}-{seal(payload(kind, words))}"


def is_key_of(key: str, kind: str, words: str) -> bool:
    return is_sealed(key.rpartition("-")[2], payload(kind, words))


def row_of(key: str) -> Submission:
    """Return the row that may be meant, else an empty one that fits no key."""
    words = words_of(key)
    if "-" in words:
        asked = {"opened_as": words if WORDS.fullmatch(words) else ""}
    else:
        asked = {"pk": as_number(words), "opened_as__contains": OLD}
    return Submission.objects.filter(**asked).first() or Submission()


def milliseconds() -> int:
    """Return the time now; with whole seconds, two of them could pass for three."""
    return time.time_ns() // 1_000_000


def payload(kind: str, words: str) -> str:
    return f"status|{kind}|{words}"
