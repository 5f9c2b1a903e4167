"""Documents come through the admin by their content, one at a time or many at once."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.html import escape
from wagtail.documents.models import Document

from tests.support import office_inputs, pdf_inputs
from tests.support.builders import make_picture

pytestmark = pytest.mark.django_db
PDF, PNG = pdf_inputs.raw(), make_picture("a.png").read()
OFFICE = office_inputs.good()
BAD = pdf_inputs.bad() | office_inputs.bad()
NAMES = ["report.pdf", "report", "report.", "report.txt", "report.pdf (1)", "report.xyz"]


def add(client, name, content):
    file = SimpleUploadedFile(name, content)
    answers = {"title": "My report", "collection": "1", "file": file}
    return client.post(reverse("wagtaildocs:add"), answers)


def drop(client, name, content):
    answers = {"title": "Report", "files[]": SimpleUploadedFile(name, content)}
    return client.post(reverse("wagtaildocs:add_multiple"), answers).json()


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


def refused_by_every_door(client, name, content):
    """Return the one sentence that is said, wherever the file is given."""
    answer = add(client, name, content)
    (said,) = answer.context["form"].errors["file"]
    assert "My report" in answer.content.decode()

    assert drop(client, name, content) == {"success": False, "error_message": said}
    chosen = client.post(reverse("wagtaildocs_chooser:create"), chosen_answers(name, content))
    assert chosen.json()["step"] == "reshow_creation_form"
    assert escape(said) in chosen.json()["htmlFragment"]
    assert not Document.objects.exists()
    return said


def chosen_answers(name, content):
    file = SimpleUploadedFile(name, content)
    prefix = "document-chooser-upload"
    return {f"{prefix}-title": "My report", f"{prefix}-collection": "1", f"{prefix}-file": file}


@pytest.mark.sample(8)
@pytest.mark.parametrize("name", BAD)
def test_what_nobody_can_open_is_refused_in_one_sentence(editor_client, name):
    content, words = BAD[name]

    assert re.search(words, refused_by_every_door(editor_client, name, content))


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
    said = refused_by_every_door(editor_client, name, content)

    assert "extension" not in said


def test_a_document_that_is_there_is_not_replaced_by_one_that_nobody_can_open(editor_client):
    add(editor_client, "report.pdf", PDF)
    document = Document.objects.get()
    kept = document.file.name
    answers = {"title": "Typed", "collection": "1", "file": SimpleUploadedFile("b.pdf", PDF[:60])}

    answer = editor_client.post(reverse("wagtaildocs:edit", args=[document.pk]), answers)

    assert len(answer.context["form"].errors["file"]) == 1
    assert "Typed" in answer.content.decode()
    document.refresh_from_db()
    assert document.file.name == kept
    with document.open_file() as file:
        assert file.read() == PDF


def test_a_text_is_taken_as_it_is(editor_client):
    for name in ("table.csv", "TABLE.CSV", "words.txt"):
        assert add(editor_client, name, "a;\xe9\n1;2\n".encode("cp1252")).status_code == 302
    assert add(editor_client, "wide.txt", "Prefațã 漢字".encode("utf-16")).status_code == 302

    assert not Document.objects.filter(file__endswith=".pdf").exists()
    assert Document.objects.count() == 4


@pytest.mark.parametrize("name", ["add", "edit"])
def test_a_form_that_says_please_wait_is_taken_with_a_warning(editor_client, name):
    content = pdf_inputs.dynamic_forms()["please-wait.pdf"]
    add(editor_client, "form.pdf", PDF if name == "edit" else content)
    if name == "edit":
        sent = {"title": "Form", "collection": "1", "file": SimpleUploadedFile("f.pdf", content)}
        editor_client.post(reverse("wagtaildocs:edit", args=[Document.objects.get().pk]), sent)

    assert Document.objects.count() == 1
    assert "Please wait" in editor_client.get(reverse("wagtailadmin_home")).content.decode()


def test_one_of_many_that_says_please_wait_has_the_warning_beside_it(editor_client):
    for content, warned in ((pdf_inputs.dynamic_forms()["please-wait.pdf"], True), (PDF, False)):
        answer = drop(editor_client, "form.pdf", content)
        assert answer["success"]
        assert ("Please wait" in answer["form"]) == warned
