"""Files that come with a submission: what is taken, and where it is kept."""

import hashlib
import logging
import os
import re
import secrets
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from pathlib import Path
from typing import Any, NoReturn

from django.core.files.storage import storages
from django.db import transaction
from django.db.models import Sum
from django.template.defaultfilters import floatformat
from django.utils import timezone
from django.utils.translation import gettext as _

from alliance_site.files import pdf
from alliance_site.files.kinds import kind
from alliance_site.files.pdf_reading import Reading
from alliance_site.pictures import files
from membership.models import Attachment, Submission

logger = logging.getLogger(__name__)

MOST_FILES = 5
MOST_BYTES = 10 * 1024 * 1024
MOST_BYTES_TOGETHER = 25 * 1024 * 1024
LONGEST_NAME = 120
KEPT_WITHOUT_A_ROW = timedelta(hours=24)
CHUNK = 256 * 1024

TYPES = {
    "application/pdf": ("pdf",),
    "image/jpeg": ("jpg", "jpeg", "jpe", "jfif"),
    "image/png": ("png",),
}
HEIC = ("heic", "heif")
# An ending of ours, and what browsers and programs put behind it.
OUR_ENDING = re.compile(r"\.(pdf|jpe?g|jpe|jfif|png|heic|heif)\b.*$", re.IGNORECASE)


class UploadRefused(Exception):
    """A file that is not taken; the message is a sentence for the person who chose it."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that may be kept, under a name of its own that tells nothing: ``stored_name``."""

    file: Any
    shown_name: str
    content_type: str
    size: int
    sha256: str
    stored_name: str
    is_dynamic_form: bool = False


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
    file.seek(0)
    content = file.read()
    content_type = type_of(content)
    if not content_type:
        raise of_another_type(content, shown_name)
    is_dynamic_form = False
    if content_type == "application/pdf":
        is_dynamic_form = check_pdf(content).is_dynamic_form
    else:
        check_picture(content)
    file.seek(0)
    return Checked(
        file,
        with_ending(shown_name, content_type),
        content_type,
        file.size,
        hashlib.sha256(content).hexdigest(),
        f"{secrets.token_hex(16)}.{TYPES[content_type][0]}",
        is_dynamic_form,
    )


def type_of(content: bytes) -> str:
    """Return the type by the content alone, or nothing if it is none that is taken."""
    types = {"PDF": "application/pdf", "JPEG": "image/jpeg", "PNG": "image/png"}
    return types.get(kind(content), "")


def of_another_type(content: bytes, shown_name: str) -> UploadRefused:
    """Return the refusal of what is neither PDF nor JPEG nor PNG, whatever it is called."""
    ending = shown_name.rpartition(".")[2].lower() if "." in shown_name else ""
    if ending in HEIC or kind(content) == "HEIF":
        return UploadRefused(
            _(
                "The photo is a HEIC file, which many programs cannot open. Open it on your "
                "telephone, share it by e-mail to yourself, and choose the JPG that arrives"
            )
        )
    if any(ending in endings for endings in TYPES.values()):
        return UploadRefused(
            _("The file is called %(type)s but is not one. Choose a PDF, JPG or PNG")
            % {"type": ending.upper()}
        )
    if ending.isalnum():
        return UploadRefused(
            _("The file is of the type %(type)s. Choose a PDF, JPG or PNG")
            % {"type": ending[:8].upper()}
        )
    return UploadRefused(_("The type of the file is not known. Choose a PDF, JPG or PNG"))


def with_ending(shown_name: str, content_type: str) -> str:
    """Return the name with an ending that is true; a name that has one stays as it is."""
    if shown_name.rpartition(".")[2].lower() in TYPES[content_type]:
        return shown_name
    stem = OUR_ENDING.sub("", shown_name).strip(" .") or _("file")
    return f"{stem[: LONGEST_NAME - 10]}.{TYPES[content_type][0]}"


def check_pdf(content: bytes) -> Reading:
    try:
        return pdf.check(content)
    except pdf.PdfRefused as refusal:
        raise UploadRefused(str(refusal)) from None


def check_picture(content: bytes) -> None:
    try:
        files.check(content)
    except files.PictureRefused as refusal:
        raise UploadRefused(str(refusal)) from None


def megabytes(size: int) -> str:
    """Return a size as people say it, 14 MB or 14.3 MB, rounded up: too much looks like it."""
    return _("%(number)s MB") % {"number": floatformat(ceil(size / 1024 / 1024 * 10) / 10, -1)}


def refuse_one_more() -> NoReturn:
    raise UploadRefused(_("It is left out: choose up to five files"))


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
def keep(submission: Submission, checked: Checked, came_with: str = "") -> Attachment:
    """Write the file for good and return its ``Attachment``.

    The file is safe on the disk before its row exists. The same file once more is
    the one that is there already, if it ``came_with`` the same page: a form may be sent
    twice. Raises ``UploadRefused``
    if it would be one too many, or too much together.
    """
    # One file after the other, or two at once could both be the fifth.
    Submission.objects.select_for_update().get(pk=submission.pk)
    kept = Attachment.objects.filter(submission_id=submission.pk)
    twins = kept.filter(sha256=checked.sha256, shown_name=checked.shown_name)
    if twin := twins.filter(came_with=came_with).first():
        return twin
    if kept.count() >= MOST_FILES:
        refuse_one_more()
    together = (kept.aggregate(bytes=Sum("size"))["bytes"] or 0) + checked.size
    if together > MOST_BYTES_TOGETHER:
        raise UploadRefused(
            _(
                "It is left out: together the files would have %(size)s. "
                "Choose files of 25 MB or less together"
            )
            % {"size": megabytes(together)}
        )
    with all_or_nothing([checked]):
        write(checked)
        return Attachment.objects.create(
            submission_id=submission.pk,
            file=checked.stored_name,
            shown_name=checked.shown_name,
            content_type=checked.content_type,
            size=checked.size,
            sha256=checked.sha256,
            came_with=came_with,
            is_dynamic_form=checked.is_dynamic_form,
        )


@contextmanager
def all_or_nothing(files: Iterable[Checked]) -> Iterator[None]:
    """Make one transaction of what is done inside: if it fails, none of the files stays either."""
    try:
        with transaction.atomic():
            yield
    except BaseException:
        for checked in files:
            storages["private"].delete(checked.stored_name)
        raise


def write(checked: Checked) -> None:
    """Write the file, and return once the disk has it and its name.

    A write that fails, on a full disk, leaves nothing behind.
    """
    path = Path(storages["private"].path(checked.stored_name))
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    try:
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            checked.file.seek(0)
            for chunk in checked.file.chunks(CHUNK):
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        unfinished.rename(path)
        sync_folder(path.parent)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        path.unlink(missing_ok=True)
        raise


def sync_folder(path: Path) -> None:
    folder = os.open(path, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def remove(attachment: Attachment) -> None:
    """Take a file back: the row now, the file after the commit."""
    name = attachment.file.name or ""
    attachment.delete()
    transaction.on_commit(lambda: storages["private"].delete(name), robust=True)


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
