"""The files of a case put into an archive, under names that no program misreads."""

import re
from pathlib import PurePath
from zipfile import ZipFile

from django.core.files.storage import storages

from membership.files import sent
from membership.files.store import CHUNK, MOST_BYTES_OF_CASE
from membership.models import Attachment, Submission

# What some system reads as more than a letter of a name.
UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]')


def put_files(archive: ZipFile, submission: Submission) -> list[dict[str, object]]:
    """Write the files that were sent; tell of each its name, and where it lies or why nowhere."""
    told, together = [], 0
    for number, file in enumerate(sent.sent(submission), start=1):
        together += file.size
        name = f"files/{number:02d}-{safe_name(file.shown_name)}"
        is_here = not file.quarantined and together <= MOST_BYTES_OF_CASE
        is_here = is_here and put(archive, file, name)
        told.append(
            {
                "name": file.shown_name,
                "size": file.size,
                "sha256": file.sha256,
                "sent": file.created_at,
                "in_this_archive": name if is_here else None,
                "taken_by": file.taken_by,
                "caption": file.caption,
                "permission": file.permission,
            }
        )
    return told


def put(archive: ZipFile, file: Attachment, name: str) -> bool:
    """Copy one file; return whether it could be read."""
    try:
        with (
            storages["private"].open(file.file.name or "") as source,
            archive.open(name, "w") as copy,
        ):
            for chunk in source.chunks(CHUNK):
                copy.write(chunk)
    except FileNotFoundError:
        return False
    return True


def safe_name(name: str) -> str:
    """Return a name that is one file below its folder on every system."""
    plain = UNSAFE.sub("-", PurePath(name).name).strip(". ")
    return plain[-120:] or "file"
