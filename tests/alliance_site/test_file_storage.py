"""A disk that is full keeps no half of a file, and nothing that no row knows of."""

import errno
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage, storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from django.urls import reverse
from wagtail.documents.models import Document

from alliance_site.file_storage import all_or_nothing
from alliance_site.models import AllianceImage, Rendition
from membership.permissions import EDITORS
from tests import pdf_inputs
from tests.builders import make_picture, make_user

pytestmark = pytest.mark.django_db
FULL = OSError(errno.ENOSPC, "No space left on device")
PDF = pdf_inputs.raw()
WORDS = ("title", "description", "credit", "caption", "licence")
STORAGES = ("default", "originals", "private")


class TooMuch(ContentFile):
    """Half of it goes onto the disk."""

    def chunks(self, chunk_size=None):
        yield b"half"
        raise FULL


@pytest.fixture
def editor(client):
    client.force_login(make_user(EDITORS))
    client.raise_request_exception = False
    return client


def files():
    folders = {Path(storages[alias].path("")) for alias in STORAGES}
    paths = {path for folder in folders for path in folder.rglob("*") if path.is_file()}
    return {path: path.read_bytes() for path in paths}


def send_picture(editor, name, *where):
    file = SimpleUploadedFile("a.jpg", make_picture("a.jpg", (1200, 800)).read())
    answers = dict.fromkeys(WORDS, "A table") | {"collection": "1", "file": file}
    return editor.post(reverse(f"wagtailimages:{name}", args=where), answers)


def send_document(editor, name, *where):
    answers = {"title": "Report", "collection": "1", "file": SimpleUploadedFile("a.pdf", PDF)}
    return editor.post(reverse(f"wagtaildocs:{name}", args=where), answers)


@pytest.mark.parametrize("alias", STORAGES)
def test_half_a_file_is_not_kept(alias):
    before = files()

    with pytest.raises(OSError, match="No space"):
        storages[alias].save("half/f.bin", TooMuch(b""))

    assert files() == before


def test_a_name_that_is_taken_is_left_to_its_file():
    first = default_storage.save("taken/f.bin", ContentFile(b"first"))
    second = default_storage._save(first, ContentFile(b"second"))

    assert second != first
    kept = [Path(default_storage.path(name)).read_bytes() for name in (first, second)]
    assert kept == [b"first", b"second"]


def test_what_was_deleted_in_vain_is_back():
    name = default_storage.save("back/f.bin", ContentFile(b"first"))
    before = files()

    def replace():
        with all_or_nothing():
            default_storage.delete(name)
            default_storage.save(name, ContentFile(b"second"))
            default_storage.save("back/f.bin", TooMuch(b""))

    with pytest.raises(OSError, match="No space"):
        replace()

    assert files() == before


def fails(*_args, **_values):
    raise FULL


def test_a_picture_whose_sizes_find_no_room_is_not_kept(editor, monkeypatch):
    before = files()
    monkeypatch.setattr(Rendition.objects, "bulk_create", fails)

    assert send_picture(editor, "add").status_code == 503

    assert not AllianceImage.objects.exists()
    assert files() == before


@pytest.mark.parametrize("error", [FULL, OperationalError("disk is full")])
def test_a_document_whose_row_finds_no_room_is_not_kept(editor, monkeypatch, error):
    def no_room(*_args, **_values):
        raise error

    before = files()
    monkeypatch.setattr("wagtail.documents.forms.search_index.insert_or_update_object", no_room)

    assert send_document(editor, "add").status_code == 503
    assert not Document.objects.exists()
    assert files() == before


def test_a_picture_is_there_as_long_as_none_takes_its_place(editor, monkeypatch):
    send_picture(editor, "add")
    before = files()
    monkeypatch.setattr(Rendition.objects, "bulk_create", fails)

    assert send_picture(editor, "edit", AllianceImage.objects.get().pk).status_code == 503
    assert files() == before


def test_a_document_is_there_as_long_as_none_takes_its_place(editor, monkeypatch):
    send_document(editor, "add")
    before = files()
    document = Document.objects.get()

    with monkeypatch.context() as patch:
        patch.setattr(SimpleUploadedFile, "chunks", TooMuch.chunks)
        patch.setattr("django.core.files.uploadedfile.InMemoryUploadedFile.chunks", TooMuch.chunks)
        assert send_document(editor, "edit", document.pk).status_code == 503
    assert files() == before

    assert send_document(editor, "edit", document.pk).status_code == 302
    assert Document.objects.get().file.name == document.file.name
    assert files() == before
