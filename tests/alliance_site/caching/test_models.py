"""The row of the edition: one, that says when it last changed."""

import pytest

from alliance_site.caching import edition
from alliance_site.caching.models import Edition

pytestmark = pytest.mark.django_db


def test_there_is_one_row_whatever_changes(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        edition.raise_edition()
        edition.raise_edition()

    assert Edition.objects.get().number == 2
