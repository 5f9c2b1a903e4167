"""Files of a case in an archive: only what was sent, under names that stay below their folder."""

import io
import zipfile
from pathlib import Path

import pytest

from membership import review
from membership.files import checks, store
from membership.files.archive import put_files, safe_name
from membership.process.states import State
from tests.support.builders import make_application, make_pdf


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\a.pdf", "C--a.pdf"),
        ("a\u202efdp.exe", "a-fdp.exe"),
        ("απόφαση.pdf", "απόφαση.pdf"),
        ("..", "file"),
    ],
)
def test_a_name_is_one_file_below_its_folder_on_every_system(name, safe):
    assert safe_name(name) == safe


@pytest.mark.django_db
def test_what_is_kept_apart_or_gone_is_told_and_not_packed():
    case = make_application(State.DRAFT)
    apart, gone, here = (
        store.keep(case, checks.check(make_pdf(name))) for name in ("a.pdf", "b.pdf", "c.pdf")
    )
    case = review.submit(case)
    case.attachments.filter(pk=apart.pk).update(quarantined=True)
    Path(gone.file.path).unlink()
    with zipfile.ZipFile(io.BytesIO(), "w") as archive:
        told = put_files(archive, case)
        packed = archive.namelist()

    assert packed == ["files/03-c.pdf"]
    assert [each["in_this_archive"] for each in told] == [None, None, "files/03-c.pdf"]
    assert here.sha256 == told[2]["sha256"]
