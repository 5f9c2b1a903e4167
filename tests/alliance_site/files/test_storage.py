"""A disk that is full keeps no half of a file, and nothing that no row knows of."""

import errno
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage, storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection
from django.urls import reverse
from wagtail.documents.models import Document

from alliance_site.files.storage import all_or_nothing
from alliance_site.models import AllianceImage, Rendition
from tests.support import pdf_inputs
from tests.support.builders import make_picture

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("error_pages")]
FULL = OSError(errno.ENOSPC, "No space left on device")
PDF = pdf_inputs.raw()
WORDS = ("title", "description", "credit", "caption", "licence")
STORAGES = ("default", "originals", "private")


class TooMuch(ContentFile):
    """Half of it goes onto the disk."""

    def chunks(self, chunk_size=None):
        yield b"half"
        raise FULL


def files():
    folders = {Path(storages[alias].path("")) for alias in STORAGES}
    paths = {path for folder in folders for path in folder.rglob("*") if path.is_file()}
    return {path: path.read_bytes() for path in paths}


def send_picture(editor_client, name, *where):
    file = SimpleUploadedFile("a.jpg", make_picture("a.jpg", (1200, 800)).read())
    answers = dict.fromkeys(WORDS, "A table") | {"collection": "1", "file": file}
    return editor_client.post(reverse(f"wagtailimages:{name}", args=where), answers)


def send_document(editor_client, name, *where):
    answers = {"title": "Report", "collection": "1", "file": SimpleUploadedFile("a.pdf", PDF)}
    return editor_client.post(reverse(f"wagtaildocs:{name}", args=where), answers)


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


def test_what_was_written_and_deleted_in_vain_is_gone():
    before = files()

    def write():
        with all_or_nothing():
            default_storage.delete(default_storage.save("gone/f.bin", ContentFile(b"first")))
            default_storage.save("gone/g.bin", TooMuch(b""))

    with pytest.raises(OSError, match="No space"):
        write()

    assert files() == before


def fails(*_args, **_values):
    raise FULL


def test_a_picture_whose_sizes_find_no_room_is_not_kept(editor_client, monkeypatch):
    before = files()
    monkeypatch.setattr(Rendition.objects, "bulk_create", fails)

    assert send_picture(editor_client, "add").status_code == 503

    assert not AllianceImage.objects.exists()
    assert files() == before


@pytest.mark.parametrize("error", [FULL, OperationalError("disk is full")])
def test_a_document_whose_row_finds_no_room_is_not_kept(editor_client, monkeypatch, error):
    def no_room(*_args, **_values):
        raise error

    before = files()
    monkeypatch.setattr("wagtail.documents.forms.search_index.insert_or_update_object", no_room)

    assert send_document(editor_client, "add").status_code == 503
    assert not Document.objects.exists()
    assert files() == before


def test_a_picture_is_there_as_long_as_none_takes_its_place(editor_client, monkeypatch):
    send_picture(editor_client, "add")
    before = files()
    monkeypatch.setattr(Rendition.objects, "bulk_create", fails)

    assert send_picture(editor_client, "edit", AllianceImage.objects.get().pk).status_code == 503
    assert files() == before


def test_a_document_is_there_as_long_as_none_takes_its_place(editor_client, monkeypatch):
    send_document(editor_client, "add")
    before = files()
    document = Document.objects.get()

    with monkeypatch.context() as patch:
        patch.setattr(SimpleUploadedFile, "chunks", TooMuch.chunks)
        patch.setattr("django.core.files.uploadedfile.InMemoryUploadedFile.chunks", TooMuch.chunks)
        assert send_document(editor_client, "edit", document.pk).status_code == 503
    assert files() == before

    assert send_document(editor_client, "edit", document.pk).status_code == 302
    kept = Document.objects.get().file
    assert kept.storage.exists(kept.name)
    assert len(files()) == len(before)


def drop(editor_client, kind):
    """Send one of many files at once."""
    file = {"wagtailimages": ("a.jpg", make_picture("a.jpg").read()), "wagtaildocs": ("a.pdf", PDF)}
    sent = {"title": "A table", "files[]": SimpleUploadedFile(*file[kind])}
    return editor_client.post(reverse(f"{kind}:add_multiple"), sent)


ROWS_OF_FILES = ("wagtailcore_uploadedfile", "wagtaildocs_document", "alliance_site_allianceimage")


def no_row(execute, sql, params, many, context):
    if sql.startswith("INSERT") and any(f'"{name}"' in sql for name in ROWS_OF_FILES):
        raise OperationalError("database or disk is full")
    return execute(sql, params, many, context)


@pytest.mark.parametrize("kind", ["wagtailimages", "wagtaildocs"])
def test_one_of_many_whose_row_finds_no_room_is_not_kept(editor_client, kind):
    before = files()
    with connection.execute_wrapper(no_row):
        assert not drop(editor_client, kind).json()["success"]

    assert files() == before
    assert drop(editor_client, kind).json()["success"]


def test_a_picture_that_gets_its_words_later_stays_where_it_waits(editor_client):
    key = drop(editor_client, "wagtailimages").json()["uploaded_file_id"]
    before = files()
    words = {f"uploaded-image-{key}-{name}": "A table" for name in WORDS}
    address = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[key])
    sent = words | {f"uploaded-image-{key}-collection": "1"}

    with connection.execute_wrapper(no_row):
        assert not editor_client.post(address, sent).json()["success"]
    assert files() == before
    assert editor_client.post(address, sent).json()["success"]
    assert AllianceImage.objects.count() == 1


@pytest.mark.parametrize("send", [send_picture, send_document])
@pytest.mark.parametrize("name", ["add", "edit"])
def test_what_was_typed_beside_a_file_that_finds_no_room_is_shown(
    editor_client, monkeypatch, send, name
):
    send(editor_client, "add")
    rows = AllianceImage if send == send_picture else Document
    where = [rows.objects.get().pk] if name == "edit" else []
    before = files()
    monkeypatch.setattr("alliance_site.files.storage.os.replace", fails)

    answer = send(editor_client, name, *where)

    assert answer.status_code == 503
    assert files() == before
    html = answer.content.decode()
    assert "There is no room for the file" in html
    assert 'value="Report"' in html or 'value="A table"' in html
