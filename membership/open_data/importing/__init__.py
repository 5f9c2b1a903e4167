"""Registers read from CSV: each row finds its place in the register, or says why it does not.

Everything goes through ``membership.register``; a row that is refused leaves nothing behind.
"""

from membership.open_data.importing.files import FileRefused, read
from membership.open_data.importing.participants import take_participants
from membership.open_data.importing.rows import Result
from membership.open_data.importing.signatories import take_signatories

__all__ = [
    "FileRefused",
    "Result",
    "read",
    "take_participants",
    "take_signatories",
]
