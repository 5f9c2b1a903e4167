"""Files that come with a submission: what is taken, and where it is kept."""

from dataclasses import dataclass

MOST_FILES = 5
MOST_BYTES = 10 * 1024 * 1024
MOST_BYTES_TOGETHER = 25 * 1024 * 1024


class UploadRefused(Exception):
    """A file that is not taken; the message is a sentence for the person who chose it."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that may be kept."""

    file: object
    shown_name: str
    content_type: str
    extension: str
    size: int
    sha256: str


def check(file):
    """Return what is known of an uploaded file, or raise ``UploadRefused``; keeps nothing."""
    raise NotImplementedError


def keep(submission, checked):
    """Write the file for good and return its ``Attachment``.

    The file is safe on the disk before its row exists. Raises ``UploadRefused``
    if it would be one too many, or too much together.
    """
    raise NotImplementedError


def remove(attachment):
    """Take a file back: the row now, the file after the commit."""
    raise NotImplementedError


def sweep():
    """Remove files without a row that are older than a day; report rows without a file."""
    raise NotImplementedError
