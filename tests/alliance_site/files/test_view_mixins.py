"""Whoever gives a file reads why it was not kept, in each form and beside what was typed."""

from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection
from django.urls import reverse
from wagtail.documents.models import Document
from wagtail.models import UploadedFile

from alliance_site.models import AllianceImage
from tests.alliance_site.files.test_storage import drop, files
from tests.support import pdf_inputs
from tests.support.builders import make_picture

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("error_pages")]
NO_ROOM = "There is no room for the file at the moment. Choose it again and try once more."
LATER = "There is no room at the moment. The file and your words are still here"
NOT_KEPT = "The file was not kept. Choose it again."
KINDS = ["wagtailimages", "wagtaildocs"]
WORDS = {"title": "A typed title", "description": "A hall", "credit": "J. Doe", "collection": "1"}


def upload(kind):
    if kind == "wagtaildocs":
        return SimpleUploadedFile("a.pdf", pdf_inputs.raw())
    return SimpleUploadedFile("a.jpg", make_picture("a.jpg").read())


def choose(client, kind, **answers):
    """Give a file while choosing one; return the answer that the script reads."""
    prefix = "image-chooser-upload" if kind == "wagtailimages" else "document-chooser-upload"
    sent = {f"{prefix}-{name}": answer for name, answer in (WORDS | answers).items()}
    return client.post(reverse(f"{kind}_chooser:create"), sent).json()


@pytest.mark.parametrize("kind", KINDS)
def test_one_of_many_files_that_finds_no_room_is_refused_in_the_sentence(
    editor_client, full_disk, kind
):
    before = files()

    with full_disk():
        answer = drop(editor_client, kind)

    assert answer.status_code == 200
    assert answer.json() == {"success": False, "error_message": NO_ROOM}
    assert files() == before
    assert not UploadedFile.objects.exists()


def test_a_dropped_picture_that_finds_no_room_keeps_its_file_and_what_was_typed(
    editor_client, full_disk
):
    key = drop(editor_client, "wagtailimages").json()["uploaded_file_id"]
    address = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[key])
    sent = {f"uploaded-image-{key}-{name}": answer for name, answer in WORDS.items()}
    before = files()

    with full_disk():
        answer = editor_client.post(address, sent).json()

    assert not answer["success"]
    assert LATER in answer["form"]
    assert NOT_KEPT not in answer["form"]
    assert 'value="A typed title"' in answer["form"]
    assert f'action="{address}"' in answer["form"]
    assert files() == before
    assert editor_client.post(address, sent).json()["success"]


def no_update(execute, sql, params, many, context):
    if sql.startswith("UPDATE") and "wagtaildocs_document" in sql:
        raise OperationalError("database or disk is full")
    return execute(sql, params, many, context)


def test_a_dropped_document_whose_words_find_no_room_shows_them(editor_client):
    key = drop(editor_client, "wagtaildocs").json()["doc_id"]
    address = reverse("wagtaildocs:edit_multiple", args=[key])
    sent = {f"doc-{key}-{name}": answer for name, answer in WORDS.items()}

    with connection.execute_wrapper(no_update):
        answer = editor_client.post(address, sent).json()

    assert not answer["success"]
    assert LATER in answer["form"]
    assert 'value="A typed title"' in answer["form"]
    assert editor_client.post(address, sent).json()["success"]
    assert Document.objects.get().title == "A typed title"


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_given_while_choosing_that_finds_no_room_is_refused_at_its_field(
    editor_client, full_disk, kind
):
    before = files()

    with full_disk():
        answer = choose(editor_client, kind, file=upload(kind))

    assert answer["step"] == "reshow_creation_form"
    assert NO_ROOM in answer["htmlFragment"]
    assert NOT_KEPT not in answer["htmlFragment"]
    assert 'value="A typed title"' in answer["htmlFragment"]
    assert files() == before
    assert choose(editor_client, kind, file=upload(kind))["step"] == "chosen"


def page_of_a_form(client, kind, name, **answers):
    """Send the form of one file; return the page that comes back."""
    where = []
    if name == "edit":
        client.post(reverse(f"{kind}:add"), WORDS | {"file": upload(kind)})
        where = [(AllianceImage if kind == "wagtailimages" else Document).objects.get().pk]
    answer = client.post(reverse(f"{kind}:{name}", args=where), WORDS | answers)
    return unescape(answer.content.decode())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["add", "edit"])
def test_a_form_that_comes_back_for_another_reason_says_that_the_file_is_lost(
    editor_client, kind, name
):
    page = page_of_a_form(editor_client, kind, name, title="", file=upload(kind))

    assert page.count(NOT_KEPT) == 1


def test_a_picture_without_credit_asks_for_the_file_again_and_shows_the_former_one(editor_client):
    new = make_picture("new.jpg", (120, 80))

    page = page_of_a_form(editor_client, "wagtailimages", "edit", credit="", file=new)

    assert page.count(NOT_KEPT) == 1
    assert "(60 × 40)" in page
    assert "new.jpg" not in page
    assert not AllianceImage.objects.get().renditions.filter(width=120).exists()


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_given_while_choosing_is_asked_for_again(editor_client, kind):
    answer = choose(editor_client, kind, title="", file=upload(kind))

    assert answer["htmlFragment"].count(NOT_KEPT) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_was_not_given_or_is_refused_itself_is_not_called_lost(editor_client, kind):
    bad = SimpleUploadedFile("a.exe", b"MZ")

    assert NOT_KEPT not in page_of_a_form(editor_client, kind, "add", title="")
    assert NOT_KEPT not in page_of_a_form(editor_client, kind, "add", title="", file=bad)
    assert NOT_KEPT not in page_of_a_form(editor_client, kind, "edit", title="")
    assert NOT_KEPT not in choose(editor_client, kind, title="", file=bad)["htmlFragment"]
    assert NOT_KEPT not in editor_client.get(reverse(f"{kind}_chooser:choose")).json()["html"]
