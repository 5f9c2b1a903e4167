"""``./dev manage work --once``, for cron and tests."""

import pytest
from django.core.management import CommandError, call_command

from alliance_site import registry

pytestmark = pytest.mark.django_db


def test_once_does_every_chore_whether_due_or_not(done, capsys, monkeypatch):
    monkeypatch.setattr(registry, "chores", registry.chores[1:])

    call_command("work", "--once")
    call_command("work", "--once")

    assert done == ["counts", "counts"]
    assert "Done: counts." in capsys.readouterr().out


def test_once_names_the_chores_that_failed(done):
    with pytest.raises(CommandError, match="Failed: fails."):
        call_command("work", "--once")
    assert done == ["counts"]
