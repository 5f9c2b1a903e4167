"""A second import changes nothing that has not changed, and nothing that an editor has."""

import pytest
from wagtail.models import Revision

from news.archive.models import ImportedRecord, ImportRun
from news.models import ArticlePage
from tests.news.archive.archive_files import OLD_SITE, bring_in, draft, write

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("pages")]


def state():
    """Return all that an import could have changed."""
    rows = ImportedRecord.objects.order_by("pk").values()
    return list(rows), list(Revision.objects.values("pk", "content")), ArticlePage.objects.count()


def edit(**values):
    page = draft()
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision()


def test_the_same_again_changes_nothing():
    bring_in(OLD_SITE)
    before = state()

    report = bring_in(OLD_SITE)

    assert state() == before
    assert "unchanged" in report
    assert "imported" not in report.splitlines()[0]


def test_a_changed_record_makes_a_revision(tmp_path):
    bring_in(write(tmp_path, {"title": "A day"}))
    report = bring_in(write(tmp_path, {"title": "A long day"}))

    assert draft().title == "A long day"
    assert Revision.objects.count() == 2
    assert "1 changed" in report


def test_a_changed_record_is_not_public_before_somebody_says_so(tmp_path):
    bring_in(write(tmp_path, {"title": "A day"}), publish=True)
    bring_in(write(tmp_path, {"title": "A long day"}))

    page = ArticlePage.objects.get()
    assert (page.title, page.has_unpublished_changes) == ("A day", True)


def test_what_an_editor_changed_stays(tmp_path):
    bring_in(write(tmp_path, {"title": "A day"}))
    edit(title="A day in May")

    report = bring_in(write(tmp_path, {"title": "A long day"}))

    assert draft().title == "A day in May"
    assert "1 kept" in report
    assert ImportedRecord.objects.get().doubts == ["edited"]


def test_an_editors_change_is_overwritten_only_by_force(tmp_path):
    path = write(tmp_path, {"title": "A day"})
    bring_in(path)
    edit(title="A day in May")

    bring_in(path)
    assert draft().title == "A day in May"
    bring_in(path, force=True)
    assert draft().title == "A day"


def test_a_page_that_an_editor_deleted_does_not_come_back(tmp_path):
    bring_in(write(tmp_path, {"title": "A day"}))
    ArticlePage.objects.get().delete()

    bring_in(write(tmp_path, {"title": "A long day"}))

    assert not ArticlePage.objects.exists()
    assert ImportedRecord.objects.get().doubts == ["deleted"]


def test_a_page_that_was_taken_down_is_not_published_again(tmp_path):
    bring_in(write(tmp_path, {"title": "A day"}), publish=True)
    ArticlePage.objects.get().unpublish()

    bring_in(write(tmp_path, {"title": "A long day"}), publish=True)

    assert not ArticlePage.objects.live().exists()


LISTED = OLD_SITE / "list.html"
ARTICLE = OLD_SITE / "en-41-a-workshop.html"


def test_a_dry_run_says_the_same_and_keeps_nothing(tmp_path):
    before = state()
    dry = bring_in(OLD_SITE, dry_run=True)

    assert state() == before
    assert not ImportRun.objects.exists()
    assert dry.replace("\nDry run: nothing was kept.\n", "") == bring_in(OLD_SITE)
