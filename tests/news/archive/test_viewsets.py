"""In the admin the archive is a work list, and what is checked is published together."""

import pytest
from django.urls import reverse

from membership.process.permissions import REVIEWERS
from news.archive.models import ImportedRecord
from news.models import ArticlePage
from tests.news.archive.archive_files import OLD_SITE, bring_in, publish_address, write
from tests.support.builders import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("pages")]
LIST = "wagtailsnippets_news_importedrecord:list"
INSPECT = "wagtailsnippets_news_importedrecord:inspect"


def test_records_are_listed_by_their_doubt(editor_client):
    bring_in(OLD_SITE)

    everything = editor_client.get(reverse(LIST)).content.decode()
    doubted = editor_client.get(reverse(LIST), {"doubt": "lost_letters"}).content.decode()

    assert "A day on housing in Exampletown" in everything
    assert "It has no title." in everything
    assert "Un atelier à Exemplebourg" in doubted
    assert "A day on housing in Exampletown" not in doubted


def test_the_original_stands_beside_the_result(editor_client):
    bring_in(OLD_SITE)
    row = ImportedRecord.objects.get(title__startswith="A day on housing")

    page = editor_client.get(reverse(INSPECT, args=[row.pk])).content.decode()

    assert "The term “Roma and Travellers”" in page  # only the original has it
    assert "subtitle repeated in the text" in page
    assert "Link: Example Group" in page


def test_what_was_on_the_old_site_is_shown_as_text_only(editor_client, tmp_path):
    bring_in(write(tmp_path, {"body": "<script>alert(1)</script><p>Text of the day.</p>"}))

    page = editor_client.get(
        reverse(INSPECT, args=[ImportedRecord.objects.get().pk])
    ).content.decode()

    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_doubt_stands_in_words_and_once(editor_client, tmp_path):
    (tmp_path / "en-9-x.html").write_text("<h1>Day</h1><p>Text of it.</p><nav>Menu</nav>")
    bring_in(tmp_path / "en-9-x.html")

    page = editor_client.get(
        reverse(INSPECT, args=[ImportedRecord.objects.get().pk])
    ).content.decode()

    assert "words left out of the text" in page
    assert "left_out" not in page


def test_a_record_without_a_page_can_be_read_too(editor_client):
    bring_in(OLD_SITE)
    row = ImportedRecord.objects.get(status="quarantined")

    assert b"No page was made" in editor_client.get(reverse(INSPECT, args=[row.pk])).content


def test_who_edits_no_pages_sees_no_archive(client, tmp_path):
    bring_in(write(tmp_path, {"title": "One"}))
    row = ImportedRecord.objects.get()
    client.force_login(make_user(REVIEWERS))

    client.post(publish_address(row))

    for address in (reverse(LIST), reverse(INSPECT, args=[row.pk])):
        assert client.get(address).status_code in (302, 403)
    assert not ArticlePage.objects.live().exists()


def test_nobody_writes_a_record_by_hand(client, tmp_path):
    bring_in(write(tmp_path, {"title": "One"}))
    row = ImportedRecord.objects.get()
    client.force_login(make_user(is_superuser=True))
    for step in ("edit", "delete"):
        address = reverse(f"wagtailsnippets_news_importedrecord:{step}", args=[row.pk])
        assert client.post(address).status_code in (302, 403)

    row.refresh_from_db()
    assert row.title == "One"


def test_the_imports_are_listed_with_their_figures(editor_client, tmp_path):
    bring_in(write(tmp_path, {"title": "One"}))

    assert b"imported" in editor_client.get(reverse("imports:index")).content
