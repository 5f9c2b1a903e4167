"""The row of the edition: one, that says when it last changed."""

import pytest

from alliance_site.caching import edition
from alliance_site.caching.models import Edition

pytestmark = pytest.mark.django_db(transaction=True)


def test_there_is_one_row_whatever_changes():
    edition.raise_edition()
    edition.raise_edition()

    assert Edition.objects.get().number == 3
