import errno
import hashlib
import os
import time
import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override
from hypothesis import given, settings
from hypothesis import strategies as st

from alliance_site.files import pdf_reading
from membership.files import store
from membership.files.store import UploadRefused
from membership.models import Attachment
from membership.process.states import State
from tests.support import pdf_inputs
from tests.support.builders import make_application, make_pdf, make_picture

GOOD, BAD = pdf_inputs.good(), pdf_inputs.bad()
DYNAMIC, ORDINARY = pdf_inputs.dynamic_forms(), pdf_inputs.ordinary_forms()
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + b"\x00" * 100


def zipped():
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "0" * 2_000_000)
    return content.getvalue()


@pytest.mark.parametrize(
    ("file", "content_type"),
    [
        (make_pdf(), "application/pdf"),
        (make_pdf("Beschluß.PDF"), "application/pdf"),
        (make_pdf("letter.exe.pdf"), "application/pdf"),
        (make_picture("page-1.jpg"), "image/jpeg"),
        (make_picture("page-1.jpeg"), "image/jpeg"),
        (make_picture("scan.png"), "image/png"),
    ],
)
def test_a_pdf_jpeg_or_png_is_taken_for_what_it_is_inside(file, content_type):
    checked = store.check(file)

    assert checked.content_type == content_type
    file.seek(0)
    assert checked.sha256 == hashlib.sha256(file.read()).hexdigest()


def named(name, content):
    return SimpleUploadedFile(name, content)


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (named("empty.pdf", b""), "no content"),
        (named("letter.docx", zipped()), "is of the type DOCX"),
        (named("letter", zipped()), "not known"),
        (named("letter.pdf", zipped()), "called PDF but is not one"),
        (named("letter.pdf", b"MZ\x90\x00" * 50), "called PDF but is not one"),
        (named("letter.pdf", b"<html><script>alert(1)</script>"), "called PDF but is not one"),
        (named("letter.svg", SVG), "is of the type SVG"),
        (named("letter.png", SVG), "called PNG but is not one"),
        (named("photo.heic", HEIC), "HEIC"),
        (named("photo.jpg", HEIC), "HEIC"),
        (make_pdf(password="secret"), "has a password"),
        (named("cut.pdf", make_pdf(pages=30).read()[:400]), "damaged"),
        (named("cut.jpg", make_picture("a.jpg", (400, 300)).read()[:5000]), "damaged"),
        (named("cut.png", make_picture("a.png", (400, 300)).read()[:5000]), "damaged"),
        (named("nothing.pdf", b"%PDF-1.7\n%%EOF"), "damaged"),
        (make_pdf(pages=0), "damaged"),
    ],
)
def test_everything_else_is_refused_with_a_sentence_of_its_own(file, words):
    with pytest.raises(UploadRefused, match=words):
        store.check(file)


def test_a_file_of_more_than_ten_megabytes_is_refused_unread():
    file = make_pdf()
    file.size = store.MOST_BYTES + 1
    file.file = None

    with pytest.raises(UploadRefused, match="is 10.1 MB. Choose one that is 10 MB or smaller"):
        store.check(file)


PDF, JPG, PNG = make_pdf().read(), make_picture("a.jpg").read(), make_picture("a.png").read()


@pytest.mark.parametrize(
    ("name", "content", "shown"),
    [
        ("council decision", PDF, "council decision.pdf"),
        ("decision.pdf.", PDF, "decision.pdf"),
        ("Brief (3).pdf (1)", PDF, "Brief (3).pdf"),
        ("letter.pdf.exe", PDF, "letter.pdf"),
        ("letter.jpg", PDF, "letter.pdf"),
        ("Dr. Example", PDF, "Dr. Example.pdf"),
        ("photo.jpg?w=1024", JPG, "photo.jpg"),
        ("photo.heic", JPG, "photo.jpg"),
        ("scan.jpg", PNG, "scan.png"),
        ("scan.JPEG", JPG, "scan.JPEG"),
        (".pdf", PDF, ".pdf"),
        ("", PDF, "file.pdf"),
    ],
)
def test_the_content_decides_and_the_name_gets_the_ending_that_is_true(name, content, shown):
    file = named("x", content)
    file._name = name

    assert store.check(file).shown_name == shown


@pytest.mark.parametrize("name", GOOD)
def test_an_unusual_pdf_is_taken(name):
    checked = store.check(named(name, GOOD[name]))

    assert checked.content_type == "application/pdf"
    assert not checked.is_dynamic_form


@pytest.mark.parametrize("name", BAD)
def test_whatever_a_reader_raises_is_a_sentence(name):
    content, words = BAD[name]

    with pytest.raises(UploadRefused, match=words):
        store.check(named(name, content))


@pytest.mark.parametrize("tenth", range(1, 10))
def test_a_pdf_that_breaks_off_is_taken_or_refused_in_a_sentence(tenth):
    content = make_pdf(pages=3).read()

    with suppress(UploadRefused):
        store.check(named("cut.pdf", content[: len(content) * tenth // 10]))


@settings(max_examples=12, deadline=None, derandomize=True)
@given(st.data())
def test_no_change_of_bytes_brings_anything_but_a_sentence(data):
    broken = bytearray(make_pdf(pages=3, password=data.draw(st.sampled_from(["", "x"]))).read())
    for _change in range(20):
        broken[data.draw(st.integers(8, len(broken) - 1))] = data.draw(st.integers(0, 255))

    with suppress(UploadRefused):
        store.check(named("broken.pdf", bytes(broken)))


def test_a_pdf_that_is_read_for_too_long_is_refused(monkeypatch):
    monkeypatch.setattr(pdf_reading, "SECONDS", 0.001)

    with pytest.raises(UploadRefused, match="too complicated"):
        store.check(make_pdf())


@pytest.mark.parametrize("name", [*DYNAMIC, *ORDINARY])
def test_a_form_that_says_please_wait_is_marked(name, draft):
    content = (DYNAMIC | ORDINARY)[name]

    attachment = store.keep(draft, store.check(named(name, content)))

    assert attachment.is_dynamic_form == (name in DYNAMIC)
    with override("fr"):
        words = '«\u00a0<span lang="en">Please wait</span>\u00a0»'
        marked = words in attachment.warning
        assert words in attachment.note_for_staff
    assert marked == (name in DYNAMIC)


def test_a_write_that_fails_leaves_nothing_behind(draft, monkeypatch):
    def full(_descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    before = set(Path(storages["private"].path("")).glob("*"))
    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(OSError, match="No space"):
        store.keep(draft, store.check(make_pdf()))

    assert set(Path(storages["private"].path("")).glob("*")) == before


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/letter.pdf", "letter.pdf"),
        ("C:\\Users\\kim\\letter.pdf", "letter.pdf"),
        ("let\u202eter\x00\n.pdf", "letter.pdf"),
        ("  a   b.pdf", "a b.pdf"),
        ("e\u0301.pdf", "\xe9.pdf"),
        ("", "file"),
    ],
)
def test_a_files_name_is_shown_without_what_could_mislead(name, shown):
    assert store.clean_name(name) == shown


def test_a_very_long_name_keeps_its_ending():
    shown = store.clean_name("a" * 600 + ".pdf")

    assert len(shown) <= store.LONGEST_NAME
    assert shown.endswith(".pdf")


@pytest.fixture
def draft(db):
    return make_application(state=State.DRAFT)


def test_a_kept_file_lies_under_a_random_name_that_only_the_site_can_read(draft):
    attachment = store.keep(draft, store.check(make_pdf("Brief.pdf")))

    path = Path(attachment.file.path)
    assert path.read_bytes()[:5] == b"%PDF-"
    assert path.stat().st_mode & 0o777 == 0o600
    assert "Brief" not in path.name
    assert attachment.shown_name == "Brief.pdf"
    assert not list(path.parent.glob("*.part"))


def test_five_files_are_kept_and_not_a_sixth(draft):
    for number in range(5):
        store.keep(draft, store.check(make_pdf(f"page-{number}.pdf")))

    with pytest.raises(UploadRefused, match="up to five"):
        store.keep(draft, store.check(make_pdf("page-6.pdf")))
    assert draft.attachments.count() == 5


def test_the_same_file_once_more_is_the_one_that_is_there_already(draft):
    first = store.keep(draft, store.check(make_pdf()))

    assert store.keep(draft, store.check(make_pdf())) == first
    assert draft.attachments.count() == 1


def test_together_the_files_are_25_megabytes_at_most(draft):
    store.keep(draft, store.check(make_pdf()))
    draft.attachments.update(size=store.MOST_BYTES_TOGETHER)

    with pytest.raises(UploadRefused, match="25 MB"):
        store.keep(draft, store.check(make_pdf("page-2.pdf")))


def test_a_removed_file_goes_only_with_the_commit(draft, django_capture_on_commit_callbacks):
    attachment = store.keep(draft, store.check(make_pdf()))
    path = Path(attachment.file.path)

    with django_capture_on_commit_callbacks() as callbacks:
        store.remove(attachment)
    assert path.exists()

    for callback in callbacks:
        callback()
    assert not path.exists()
    assert not Attachment.objects.exists()


def test_the_sweep_takes_only_old_files_that_belong_to_nobody(draft):
    kept = Path(store.keep(draft, store.check(make_pdf())).file.path)
    folder = Path(storages["private"].path(""))
    old, fresh = folder / "old.pdf", folder / "fresh.pdf"
    for path in (old, fresh):
        path.write_bytes(b"%PDF-")
    two_days_ago = time.time() - 2 * 86400
    for path in (old, kept):
        os.utime(path, (two_days_ago, two_days_ago))

    counts = store.sweep()

    assert (old.exists(), fresh.exists(), kept.exists()) == (False, True, True)
    assert counts == {"removed": 1, "missing": 0}


def test_the_sweep_reports_a_row_whose_file_is_gone(draft, caplog):
    attachment = store.keep(draft, store.check(make_pdf("Kim.pdf")))
    Path(attachment.file.path).unlink()

    assert store.sweep()["missing"] == 1
    assert f"attachment {attachment.pk} is missing" in caplog.text
    assert "Kim" not in caplog.text
