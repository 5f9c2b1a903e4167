"""Documents come through the admin by their content, one at a time or many at once."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.documents.models import Document

from membership.permissions import EDITORS
from tests import pdf_inputs
from tests.builders import make_user

pytestmark = pytest.mark.django_db
PDF = pdf_inputs.raw()
NAMES = ["report.pdf", "report", "report.", "report.txt", "report.pdf (1)", "report.xyz"]


@pytest.fixture
def editor(client):
    client.force_login(make_user(EDITORS))
    return client


def add(client, name, content):
    file = SimpleUploadedFile(name, content)
    answers = {"title": "Report", "collection": "1", "file": file}
    return client.post(reverse("wagtaildocs:add"), answers)


def drop(client, name, content):
    answers = {"title": "Report", "files[]": SimpleUploadedFile(name, content)}
    return client.post(reverse("wagtaildocs:add_multiple"), answers).json()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("content", [PDF, b"\r\n\r\n" + PDF])
def test_a_pdf_is_taken_whatever_it_is_called(editor, name, content):
    assert add(editor, name, content).status_code == 302
    assert drop(editor, name, content)["success"]

    names = [document.file.name for document in Document.objects.all()]
    assert len(names) == 2
    assert all(name.endswith(".pdf") for name in names)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("report.pdf", b"<html>"),
        ("report.pdf", b""),
        ("report.exe", b"MZ"),
        ("report", b"words"),
    ],
)
def test_another_file_is_refused_in_a_sentence(editor, name, content):
    answer = add(editor, name, content)
    dropped = drop(editor, name, content)

    assert answer.status_code == 200
    assert answer.context["form"].errors["file"]
    assert "Report" in answer.content.decode()
    assert not dropped["success"]
    assert dropped["error_message"]
    assert not Document.objects.exists()


def test_a_document_of_another_kind_is_taken_as_it_is(editor):
    assert add(editor, "table.csv", b"a;b\n1;2\n").status_code == 302

    assert Document.objects.get().file.name.endswith(".csv")
