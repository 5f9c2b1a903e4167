"""Tasks of Wagtail run at once, but not before everything is written."""

import pytest
from django.db import transaction
from django_tasks import task

done = []


@task()
def note(word):
    done.append(word)


@pytest.mark.django_db(transaction=True)
def test_a_task_waits_for_the_commit_and_goes_with_what_is_taken_back():
    done.clear()
    with transaction.atomic():
        note.enqueue("kept")
        assert done == []
    with transaction.atomic():
        note.enqueue("lost")
        transaction.set_rollback(True)

    assert done == ["kept"]
