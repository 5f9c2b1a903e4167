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
BAD = pdf_inputs.bad() | office_inputs.bad()


def add(client, name, content):
    file = SimpleUploadedFile(name, content)
    answers = {"title": "My report", "collection": "1", "file": file}
    return client.post(reverse("wagtaildocs:add"), answers)


def drop(client, name, content):
    answers = {"title": "Report", "files[]": SimpleUploadedFile(name, content)}
    return client.post(reverse("wagtaildocs:add_multiple"), answers).json()


def refused_by_every_form(client, name, content):
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

    assert re.search(words, refused_by_every_form(editor_client, name, content))


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


@pytest.mark.parametrize("name", ["add", "edit"])
def test_a_form_that_says_please_wait_is_taken_with_a_warning(editor_client, name):
    content = pdf_inputs.dynamic_forms()["please-wait.pdf"]
    add(editor_client, "form.pdf", PDF if name == "edit" else content)
    if name == "edit":
        sent = {"title": "Form", "collection": "1", "file": SimpleUploadedFile("f.pdf", content)}
        editor_client.post(reverse("wagtaildocs:edit", args=[Document.objects.get().pk]), sent)

    assert Document.objects.count() == 1
    assert "Please wait" in editor_client.get(reverse("wagtailadmin_home")).content.decode()
