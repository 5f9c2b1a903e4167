"""A file is shown under a name that misleads nobody."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from membership.files import checks, names
from tests.support.builders import make_pdf, make_picture

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
    file = SimpleUploadedFile("x", content)
    file._name = name

    assert checks.check(file).shown_name == shown


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/letter.pdf", "letter.pdf"),
        ("C:\\Users\\kim\\letter.pdf", "letter.pdf"),
        # What browsers write for what would end a name in what they send.
        ("The %22new%22 plan.pdf", 'The "new" plan.pdf'),
        ("two%0D%0Alines.pdf", "two lines.pdf"),
        ("100%25 sure.pdf", "100%25 sure.pdf"),
        ("let\u202eter\x00\n.pdf", "letter.pdf"),
        ("  a   b.pdf", "a b.pdf"),
        ("e\u0301.pdf", "\xe9.pdf"),
        ("", "file"),
    ],
)
def test_a_files_name_is_shown_without_what_could_mislead(name, shown):
    assert names.clean_name(name) == shown


def test_a_very_long_name_keeps_its_ending():
    shown = names.clean_name("a" * 600 + ".pdf")

    assert len(shown) <= names.LONGEST_NAME
    assert shown.endswith(".pdf")
