"""Keys in addresses: what an applicant holds instead of an account."""

from membership.links.case_key import (
    bury,
    find,
    find_opened,
    find_replaced,
    is_dead,
    is_too_fast,
    key_of,
    new_words,
    opening_key,
    replace,
    status_address,
    status_key,
    words_of,
)
from membership.links.passed import Closed, find_passed, passed_address, passed_key, why_closed
from membership.links.purposes import (
    CHANGE_ADDRESS,
    CONFIRM,
    RESUME,
    find_by_purpose,
    last_day,
    purpose_address,
)

__all__ = [
    "CHANGE_ADDRESS",
    "CONFIRM",
    "RESUME",
    "Closed",
    "bury",
    "find",
    "find_by_purpose",
    "find_opened",
    "find_passed",
    "find_replaced",
    "is_dead",
    "is_too_fast",
    "key_of",
    "last_day",
    "new_words",
    "opening_key",
    "passed_address",
    "passed_key",
    "purpose_address",
    "replace",
    "status_address",
    "status_key",
    "why_closed",
    "words_of",
]
