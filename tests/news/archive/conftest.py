import pytest

from news.archive.models import ImportedRecord
from tests.news.archive.archive_files import bring_in, write


@pytest.fixture
def take_in(pages, tmp_path):
    """Return a function that imports records and returns the rows, by language and number."""

    def take_in(*records, **options):
        bring_in(write(tmp_path, *records), **options)
        return {(row.language, row.number): row for row in ImportedRecord.objects.all()}

    return take_in
