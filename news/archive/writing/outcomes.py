"""What became of a record, and why one is refused."""

from enum import StrEnum

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError

# What a single record can bring down; anything else is a fault of ours and may be seen.
REFUSALS = (ValidationError, DataError, IntegrityError, ValueError, OSError)


class Outcome(StrEnum):
    """What became of a record."""

    IMPORTED = "imported"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    KEPT = "kept"
    QUARANTINED = "quarantined"
    UNTRANSLATED = "untranslated"


class Refused(ValueError):
    """A record that can only go into quarantine; the sentence says why."""
