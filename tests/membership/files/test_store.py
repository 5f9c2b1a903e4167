"""A file is kept for good, once, and only so many; what fails leaves nothing behind."""

import errno
import os
from pathlib import Path

import pytest
from django.core.files.storage import storages

from membership import review
from membership.files import checks, store
from membership.files.checks import UploadRefused
from membership.models import Attachment
from tests.support.builders import make_pdf, make_picture


def test_a_write_that_fails_leaves_nothing_behind(draft, monkeypatch):
    def full(_descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    before = set(Path(storages["private"].path("")).glob("*"))
    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(OSError, match="No space"):
        store.keep(draft, checks.check(make_pdf()))

    assert set(Path(storages["private"].path("")).glob("*")) == before


def test_a_kept_file_lies_under_a_random_name_that_only_the_site_can_read(draft):
    attachment = store.keep(draft, checks.check(make_pdf("Brief.pdf")))

    path = Path(attachment.file.path)
    assert path.read_bytes()[:5] == b"%PDF-"
    assert path.stat().st_mode & 0o777 == 0o600
    assert "Brief" not in path.name
    assert attachment.shown_name == "Brief.pdf"
    assert not list(path.parent.glob("*.part"))


def test_five_files_are_kept_and_not_a_sixth(draft):
    for number in range(5):
        store.keep(draft, checks.check(make_pdf(f"page-{number}.pdf")))

    with pytest.raises(UploadRefused, match="up to five"):
        store.keep(draft, checks.check(make_pdf("page-6.pdf")))
    assert draft.attachments.count() == 5


def test_each_sending_from_the_status_page_has_room_of_its_own(draft):
    kept = store.keep(draft, checks.check(make_pdf()))
    fill_up(kept, store.MOST_FILES, came_with="")
    case = review.submit(draft)

    letter = store.keep(case, checks.check(make_pdf("decision.pdf")), "letter")
    fill_up(letter, store.MOST_FILES, came_with="letter")
    with pytest.raises(UploadRefused, match="up to five"):
        store.keep(case, checks.check(make_pdf("page-6.pdf")), "letter")
    review.send_mandate(case)
    assert store.keep(case, checks.check(make_pdf("page-6.pdf")), "letter")


@pytest.mark.parametrize(
    ("most", "words"),
    [("MOST_FILES_OF_CASE", "has 20 files"), ("MOST_BYTES_OF_CASE", "more than 100 MB")],
)
def test_a_case_keeps_so_much_and_says_whom_to_ask(draft, monkeypatch, most, words):
    store.keep(draft, checks.check(make_pdf()))
    draft.attachments.update(size=1)
    case = review.submit(draft)
    monkeypatch.setattr(store, most, 1)

    with pytest.raises(UploadRefused, match=f"{words}.* Call or write to us"):
        store.keep(case, checks.check(make_pdf("page-2.pdf")), "letter")


def fill_up(kept, number, came_with):
    """Add rows like that of a file, until there are so many of its sending."""
    rows = Attachment.objects.filter(submission=kept.submission, came_with=came_with)
    for place in range(rows.count(), number):
        rows.create(submission=kept.submission, came_with=came_with, file=f"{place}.pdf", size=1)


def test_the_same_file_once_more_is_the_one_that_is_there_already(draft):
    first = store.keep(draft, checks.check(make_pdf()))

    assert store.keep(draft, checks.check(make_pdf())) == first
    assert draft.attachments.count() == 1


def test_together_the_files_are_25_megabytes_at_most(draft):
    store.keep(draft, checks.check(make_pdf()))
    draft.attachments.update(size=store.MOST_BYTES_TOGETHER)

    with pytest.raises(UploadRefused, match="25 MB"):
        store.keep(draft, checks.check(make_pdf("page-2.pdf")))


def test_a_removed_file_goes_only_with_the_commit(draft, django_capture_on_commit_callbacks):
    attachment = store.keep(draft, checks.check(make_pdf()))
    path = Path(attachment.file.path)

    with django_capture_on_commit_callbacks() as callbacks:
        store.remove(attachment)
    assert path.exists()

    for callback in callbacks:
        callback()
    assert not path.exists()
    assert not Attachment.objects.exists()


def test_pictures_for_the_entry_have_room_of_their_own(draft, monkeypatch):
    store.keep(draft, checks.check(make_pdf()))
    case = review.submit(draft)
    monkeypatch.setattr(store, "MOST_FILES_OF_CASE", 1)

    assert store.is_full(case, "letter")
    assert store.keep(case, checks.check(make_picture("hall.jpg")), "picture")
    with pytest.raises(UploadRefused, match="Call or write to us"):
        store.keep(case, checks.check(make_picture("yard.jpg")), "picture")
