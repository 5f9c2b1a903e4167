"""The drafts of checked records are published together."""

import pytest
from pytest_django.asserts import assertInHTML

from news.archive.models import ImportedRecord
from news.models import ArticlePage
from tests.news.archive.archive_files import bring_in, publish_address, write

pytestmark = pytest.mark.usefixtures("pages")


def test_the_checked_ones_are_published_together(editor_client, tmp_path):
    bring_in(write(tmp_path, {"id": 1, "title": "One"}, {"id": 2, "title": "Two"}, {"id": 3}))
    one, two, _three = ImportedRecord.objects.all()

    confirmation = editor_client.get(publish_address(one, two))
    answer = editor_client.post(publish_address(one, two))

    assert b"2 pages will be public" in confirmation.content
    assert answer.status_code == 302
    assert [page.title for page in ArticlePage.objects.live().order_by("pk")] == ["One", "Two"]


def test_the_confirmation_is_headed_by_what_is_done_and_with_what(editor_client, tmp_path):
    bring_in(write(tmp_path, {"id": 1, "title": "One"}))

    confirmation = editor_client.get(publish_address(ImportedRecord.objects.get()))

    assertInHTML(
        '<span class="w-header__subtitle">records of the archive</span>',
        confirmation.content.decode(),
    )


def test_what_has_no_draft_is_left_out_by_name(editor_client, tmp_path):
    bring_in(write(tmp_path, {"id": 1, "title": ""}, {"id": 2, "title": "Two"}))
    bad, good = ImportedRecord.objects.all()

    editor_client.post(publish_address(bad, good))

    assert b"(without a title)" in editor_client.get(publish_address(bad)).content
    assert ArticlePage.objects.live().count() == 1
