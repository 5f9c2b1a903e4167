"""A document is what its content says, and gets an ending that is true."""

import pytest
from wagtail.documents.models import Document

from tests.alliance_site.files.test_forms import (
    PDF,
    PNG,
    add,
    drop,
    refused_by_every_form,
)
from tests.support import office_inputs

pytestmark = pytest.mark.django_db
OFFICE = office_inputs.good()
NAMES = ["report.pdf", "report", "report.", "report.txt", "report.pdf (1)", "report.xyz"]


@pytest.mark.sample(4)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("content", [PDF, b"\r\n\r\n" + PDF])
def test_a_pdf_is_taken_whatever_it_is_called(editor_client, name, content):
    assert add(editor_client, name, content).status_code == 302
    assert drop(editor_client, name, content)["success"]

    names = [document.file.name for document in Document.objects.all()]
    assert len(names) == 2
    assert all(name.endswith(".pdf") for name in names)


@pytest.mark.parametrize("kind", OFFICE)
@pytest.mark.parametrize("name", ["report", "report.csv", "report.{}", "report.{} (1)"])
def test_an_office_file_is_taken_whatever_it_is_called(editor_client, kind, name):
    assert add(editor_client, name.format(kind), OFFICE[kind]).status_code == 302
    assert drop(editor_client, name.format(kind), OFFICE[kind])["success"]

    names = [document.file.name for document in Document.objects.all()]
    assert len(names) == 2
    assert all(name.endswith(f".{kind}") for name in names)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("report.pdf", b"<html>"),
        ("report.pdf", b""),
        ("report.exe", b"MZ"),
        ("report", b"words"),
        ("report.pdf", PNG),
    ],
)
def test_another_file_is_refused_in_one_sentence(editor_client, name, content):
    said = refused_by_every_form(editor_client, name, content)

    assert "extension" not in said


def test_a_text_is_taken_as_it_is(editor_client):
    for name in ("table.csv", "TABLE.CSV", "words.txt"):
        assert add(editor_client, name, "a;\xe9\n1;2\n".encode("cp1252")).status_code == 302
    assert add(editor_client, "wide.txt", "Prefațã 漢字".encode("utf-16")).status_code == 302

    assert not Document.objects.filter(file__endswith=".pdf").exists()
    assert Document.objects.count() == 4
