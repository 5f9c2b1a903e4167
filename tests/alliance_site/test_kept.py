"""What is read once and kept, and for how long."""

import pytest
from django.db import transaction

from alliance_site import caching, kept

pytestmark = pytest.mark.django_db(transaction=True)


def test_nothing_seen_before_the_commit_is_kept_for_others():
    answers = iter(["before", "within", "after"])
    word = kept.for_edition(lambda: next(answers))

    with transaction.atomic():
        caching.raise_edition()
        assert word() == "before"
        assert word() == "within"
        transaction.set_rollback(True)

    assert word() == "after"


def test_long_work_reads_once_what_it_does_not_change():
    answers = iter(["for the moment", "within", "after"])
    word = kept.for_edition(lambda: next(answers))

    with transaction.atomic():
        caching.raise_edition()
        with kept.for_the_moment():
            assert word() == word() == "for the moment"
        assert word() == "within"
        transaction.set_rollback(True)

    assert word() == "after"
