"""Keys in addresses: what an applicant holds instead of an account."""

from membership.links.opening import (
    find_opened,
    hash_of,
    is_opening_token,
    is_too_fast,
    opening_token,
)
from membership.links.purposes import (
    CONFIRM,
    find_by_purpose,
    last_day,
    purpose_address,
)
from membership.links.status import (
    find,
    replace,
    status_address,
    status_key,
)

__all__ = [
    "CONFIRM",
    "find",
    "find_by_purpose",
    "find_opened",
    "hash_of",
    "is_opening_token",
    "is_too_fast",
    "last_day",
    "opening_token",
    "purpose_address",
    "replace",
    "status_address",
    "status_key",
]
