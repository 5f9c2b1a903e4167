"""What is read once and kept, and for how long."""

import pytest
from django.db import transaction

from alliance_site.caching import edition, per_edition

pytestmark = pytest.mark.django_db(transaction=True)


def test_nothing_seen_before_the_commit_is_kept_for_others():
    answers = iter(["before", "within", "after"])
    word = per_edition.for_edition(lambda: next(answers))

    with transaction.atomic():
        edition.raise_edition()
        assert word() == "before"
        assert word() == "within"
        transaction.set_rollback(True)

    assert word() == "after"


def test_long_work_reads_once_what_it_does_not_change():
    answers = iter(["for the moment", "within", "after"])
    word = per_edition.for_edition(lambda: next(answers))

    with transaction.atomic():
        edition.raise_edition()
        with per_edition.for_the_moment():
            assert word() == word() == "for the moment"
        assert word() == "within"
        transaction.set_rollback(True)

    assert word() == "after"
