"""Pages of the old site, our own and those of ``ARCHIVE_SAMPLES``: each comes in right.

The folder may hold any saved pages and texts of the old site; they are not ours
to keep here.
"""

import os
from pathlib import Path

import pytest

from news.archive.models import ImportedRecord
from news.archive.reading import dates, reader
from tests.news.archive.archive_files import OLD_SITE, bring_in
from tests.support.builders import make_site_tree

FOLDERS = [OLD_SITE, *filter(None, [os.environ.get("ARCHIVE_SAMPLES")])]
SOURCES = [source for folder in FOLDERS for source in reader.sources([Path(folder)])]
FRAME = ("Follow us on", "Suis nous", "use this form", "Please note", "The term “Roma", "Rss feed")

samples = pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.path.name)


def test_there_are_samples_of_every_kind():
    kinds = {source.path.suffix for source in SOURCES}

    assert kinds >= {".txt", ".html"}


@samples
def test_every_record_of_a_sample_has_language_and_words_of_its_own(source):
    records = [record for _step, record in reader.read(source)]

    assert records
    for record in records:
        words = f"{record.title} {record.subtitle} {record.credit} {record.teaser} {record.body}"
        assert record.language in ("en", "fr")
        assert not record.problem
        assert not [sentence for sentence in FRAME if sentence in words]
        assert "writen" not in words
        assert "Read more" not in words
        assert dates.read(record.dated).readable


@pytest.mark.django_db
@samples
def test_every_record_of_a_sample_becomes_a_page_or_says_why_not(source):
    make_site_tree()
    bring_in(source.path)

    for row in ImportedRecord.objects.all():
        if row.status == "imported":
            page = row.page.specific.get_latest_revision_as_object()
            assert page.title
            assert page.body or page.teaser
        else:
            assert row.reason


@pytest.mark.django_db
@samples
def test_a_sample_comes_in_only_once(source):
    make_site_tree()
    bring_in(source.path)

    report = bring_in(source.path)

    assert report.strip().endswith("unchanged")
