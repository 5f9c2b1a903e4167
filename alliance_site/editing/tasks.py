"""How tasks of Wagtail are carried out: at once, but not before everything is written."""

from functools import partial

from django.db import transaction
from django_tasks.backends.immediate import ImmediateBackend


class AfterCommitBackend(ImmediateBackend):
    """A page is saved before the choices made in it; the index of references needs both."""

    def _execute_task(self, task_result):
        run = partial(super()._execute_task, task_result)
        transaction.on_commit(run, robust=True)
