"""Every record is remembered once, and its row survives its page."""

import pytest
from django.core.exceptions import ValidationError

from news.archive.models import ImportedRecord, ImportRun
from tests.support.builders import make_article

pytestmark = pytest.mark.django_db


def test_a_record_is_remembered_once_for_each_language():
    ImportedRecord.objects.create(language="en", key="41")
    ImportedRecord(language="fr", key="41").validate_constraints()

    with pytest.raises(ValidationError, match="This record has already been read"):
        ImportedRecord(language="en", key="41").validate_constraints()


def test_a_row_outlives_its_page_and_its_run(pages):
    run, page = ImportRun.objects.create(files="a.jsonl"), make_article(pages)
    row = ImportedRecord.objects.create(language="en", key="41", page=page, run=run)

    page.delete()
    run.delete()

    row.refresh_from_db()
    assert (row.page, row.run) == (None, None)


def test_a_record_without_a_title_is_called_so():
    assert str(ImportedRecord()) == "(without a title)"
    assert str(ImportedRecord(title="A day")) == "A day"
