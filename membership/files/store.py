"""Files that come with a submission: how they are kept, and taken back."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from django.core.files.storage import storages
from django.db import transaction
from django.db.models import Q, QuerySet, Sum
from django.utils.translation import gettext as _

from membership.files import sent
from membership.files.checks import Checked, UploadRefused, megabytes
from membership.models import Attachment, Submission
from membership.process.transitions import Page

MOST_FILES = 5  # that are sent at once
MOST_BYTES_TOGETHER = 25 * 1024 * 1024
MOST_FILES_OF_CASE = 20  # and as many pictures for the entry
MOST_BYTES_OF_CASE = 4 * MOST_BYTES_TOGETHER
CHUNK = 256 * 1024


def refuse_one_more() -> NoReturn:
    raise UploadRefused(_("It was left out: choose up to five files"))


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
    same = kept.filter(sha256=checked.sha256, shown_name=checked.shown_name)
    if known := same.filter(came_with=came_with).first():
        return known
    check_room(submission, checked.size, came_with)
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
            inside_type=checked.inside_type,
            quarantined=checked.is_quarantined,
        )


def check_room(submission: Submission, size: int, came_with: str) -> None:
    """Refuse a file of this size where the sending it belongs to, or the case, has no room."""
    lying = sent.unsent(submission, came_with)
    if lying.count() >= MOST_FILES:
        refuse_one_more()
    if (together := bytes_of(lying) + size) > MOST_BYTES_TOGETHER:
        raise UploadRefused(
            _(
                "It was left out: together the files would come to %(size)s. Choose files of 25 "
                "MB or less in total"
            )
            % {"size": megabytes(together)}
        )
    if is_full(submission, came_with):
        raise UploadRefused(
            _("It was left out: this case has 20 files, and more are not kept. Call or write to us")
        )
    if bytes_of(sharing_room(submission, came_with)) + size > MOST_BYTES_OF_CASE:
        raise UploadRefused(
            _(
                "It was left out: all files of this case together would come to more than 100 MB. "
                "Call or write to us"
            )
        )


def is_full(submission: Submission, came_with: str) -> bool:
    """Say whether a case has as many files as it may have of those that come with a page."""
    return sharing_room(submission, came_with).count() >= MOST_FILES_OF_CASE


def sharing_room(submission: Submission, came_with: str) -> QuerySet[Attachment]:
    """Return the files that count together; pictures for the entry have room of their own."""
    of_case = Attachment.objects.filter(submission_id=submission.pk)
    pictures = Q(came_with=Page.PICTURE)
    return of_case.filter(pictures if came_with == Page.PICTURE else ~pictures)


def bytes_of(attachments: QuerySet[Attachment]) -> int:
    return attachments.aggregate(bytes=Sum("size"))["bytes"] or 0


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
