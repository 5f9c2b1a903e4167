"""Files that come with a submission: what is taken, and where it is kept."""

import hashlib
import logging
import os
import secrets
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import filetype
from django.core.files.storage import storages
from django.db import transaction
from django.db.models import Sum
from django.template.defaultfilters import floatformat
from django.utils import timezone
from django.utils.translation import gettext as _
from PIL import Image
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from membership.models import Attachment, Submission, SubmissionEvent

logger = logging.getLogger(__name__)

MOST_FILES = 5
MOST_BYTES = 10 * 1024 * 1024
MOST_BYTES_TOGETHER = 25 * 1024 * 1024
MOST_POINTS = 80_000_000
LONGEST_NAME = 120
KEPT_WITHOUT_A_ROW = timedelta(hours=24)
CHUNK = 256 * 1024

TYPES = {
    "application/pdf": ("pdf",),
    "image/jpeg": ("jpg", "jpeg", "jpe", "jfif"),
    "image/png": ("png",),
}
# Whatever the reader of a broken PDF stumbles over: it has no one error for it.
UNREADABLE = (
    PyPdfError,
    ArithmeticError,
    AttributeError,
    LookupError,
    OSError,
    RecursionError,
    SyntaxError,
    TypeError,
    ValueError,
)


class UploadRefused(Exception):
    """A file that is not taken; the message is a sentence for the person who chose it."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that may be kept."""

    file: Any
    shown_name: str
    content_type: str
    extension: str
    size: int
    sha256: str


def check(file: Any) -> Checked:
    """Return what is known of an uploaded file, or raise ``UploadRefused``; keeps nothing."""
    shown_name = clean_name(file.name)
    if file.size == 0:
        raise UploadRefused(_("The file has no content"))
    if file.size > MOST_BYTES:
        raise UploadRefused(
            _("The file is %(size)s. Choose one that is 10 MB or smaller")
            % {"size": megabytes(file.size)}
        )
    content_type = check_type(file, shown_name)
    file.seek(0)
    if content_type == "application/pdf":
        check_pdf(file)
    else:
        check_picture(file)
    file.seek(0)
    digest = hashlib.sha256()
    for chunk in file.chunks(CHUNK):
        digest.update(chunk)
    extension = TYPES[content_type][0]
    return Checked(file, shown_name, content_type, extension, file.size, digest.hexdigest())


def check_type(file: Any, shown_name: str) -> str:
    """Return the type that content and name agree on."""
    file.seek(0)
    found = filetype.guess(file.read(8192))
    content_type = found.mime if found else ""
    ending = shown_name.rpartition(".")[2].lower() if "." in shown_name else ""
    if ending in ("heic", "heif") or content_type in ("image/heic", "image/heif"):
        raise UploadRefused(
            _(
                "The photo is a HEIC file, which many programs cannot open. Open it on your "
                "telephone, share it by e-mail to yourself, and choose the JPG that arrives"
            )
        )
    if any(ending in endings for endings in TYPES.values()) and ending not in TYPES.get(
        content_type, ()
    ):
        raise UploadRefused(
            _("The file is called %(type)s but is not one. Choose a PDF, JPG or PNG")
            % {"type": ending.upper()}
        )
    if ending not in TYPES.get(content_type, ()):
        raise UploadRefused(
            _("The file is a %(type)s. Choose a PDF, JPG or PNG") % {"type": ending[:8].upper()}
            if ending.isalnum()
            else _("The type of the file is not known. Choose a PDF, JPG or PNG")
        )
    return content_type


def check_pdf(file: Any) -> None:
    try:
        reader = PdfReader(file)
        # Files that are only restricted open with an empty password.
        locked = reader.is_encrypted and not reader.decrypt("")
        pages = 0 if locked else len(reader.pages)
    except UNREADABLE:
        raise damaged() from None
    if locked:
        raise UploadRefused(_("The file has a password. Save it without one and choose it again"))
    if pages == 0:
        raise damaged()


def check_picture(file: Any) -> None:
    try:
        with Image.open(file, formats=["JPEG", "PNG"]) as picture:
            width, height = picture.size
            if width * height > MOST_POINTS:
                raise too_many_points()
            if picture.format == "PNG":
                picture.verify()  # checks every part without unpacking it
            else:
                picture.draft("RGB", (1, 1))  # reads to the end at an eighth of the size
                picture.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise too_many_points() from None
    except UNREADABLE:
        raise damaged() from None


def megabytes(size: int) -> str:
    """Return a size as people say it: 14 MB, or 14.3 MB."""
    return _("%(number)s MB") % {"number": floatformat(round(size / 1024 / 1024, 1), -1)}


def damaged() -> UploadRefused:
    return UploadRefused(
        _("The file is damaged or not complete. Make a new scan or PDF and choose it again")
    )


def too_many_points() -> UploadRefused:
    return UploadRefused(_("The picture is too large to open. Save it smaller and choose it again"))


def clean_name(name: str | None) -> str:
    """Return a file's name as it may be shown: without folders and signs that act on others."""
    last = (name or "").replace("\\", "/").rpartition("/")[2]
    signs = [sign for sign in last if unicodedata.category(sign)[0] != "C"]
    clean = unicodedata.normalize("NFC", " ".join("".join(signs).split()))
    stem, dot, ending = clean.rpartition(".")
    if len(clean) > LONGEST_NAME:
        clean = (stem or ending)[: LONGEST_NAME - 10] + dot + ending[:8]
    return clean or _("file")


@transaction.atomic
def keep(submission: Submission, checked: Checked) -> Attachment:
    """Write the file for good and return its ``Attachment``.

    The file is safe on the disk before its row exists. The same file once more is
    the one that is there already: a form may be sent twice. Raises ``UploadRefused``
    if it would be one too many, or too much together.
    """
    # One file after the other, or two at once could both be the fifth.
    Submission.objects.select_for_update().get(pk=submission.pk)
    kept = Attachment.objects.filter(submission_id=submission.pk)
    if twin := kept.filter(sha256=checked.sha256, shown_name=checked.shown_name).first():
        return twin
    if kept.count() >= MOST_FILES:
        raise UploadRefused(_("Choose up to five files"))
    together = (kept.aggregate(bytes=Sum("size"))["bytes"] or 0) + checked.size
    if together > MOST_BYTES_TOGETHER:
        raise UploadRefused(
            _("Together the files are %(size)s. Choose files of 25 MB or less together")
            % {"size": megabytes(together)}
        )
    return Attachment.objects.create(
        submission_id=submission.pk,
        file=write(checked),
        shown_name=checked.shown_name,
        content_type=checked.content_type,
        size=checked.size,
        sha256=checked.sha256,
    )


def write(checked: Checked) -> str:
    """Write under a random name, and return it once the disk has file and name."""
    name = f"{secrets.token_hex(16)}.{checked.extension}"
    path = Path(storages["private"].path(name))
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        checked.file.seek(0)
        for chunk in checked.file.chunks(CHUNK):
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    unfinished.rename(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
    return name


def remove(attachment: Attachment) -> None:
    """Take a file back: the row now, the file after the commit."""
    name = attachment.file.name or ""
    attachment.delete()
    transaction.on_commit(lambda: storages["private"].delete(name))


def unsent(submission: Submission) -> Any:
    """Return the files that came since the applicant last sent anything, and may be taken back."""
    last = submission.events.filter(actor_role=SubmissionEvent.Actor.APPLICANT).last()
    since = last.at if last else submission.submitted_at
    return submission.attachments.filter(created_at__gt=since)


def sweep() -> dict[str, int]:
    """Remove files without a row that are older than a day; report rows without a file."""
    storage = storages["private"]
    folder = Path(storage.path(""))
    known = set(Attachment.objects.values_list("file", flat=True))
    oldest = timezone.now() - KEPT_WITHOUT_A_ROW
    found = set()
    removed = 0
    for path in folder.iterdir() if folder.is_dir() else ():
        found.add(path.name)
        if path.is_file() and path.name not in known and written_at(path) < oldest:
            path.unlink()
            removed += 1
    missing = Attachment.objects.filter(file__in=known - found).values_list("pk", flat=True)
    for pk in missing:
        logger.error("The file of attachment %s is missing.", pk)
    return {"removed": removed, "missing": len(missing)}


def written_at(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, timezone.get_default_timezone())
