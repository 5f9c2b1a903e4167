"""The log is checked by a command that fails where it does not fit together."""

import pytest
from django.core.management import CommandError, call_command

from membership import journal

pytestmark = pytest.mark.django_db


def test_a_whole_log_is_called_whole(capsys):
    journal.record("admitted")

    call_command("verify_log")

    assert "whole: 1 events" in capsys.readouterr().out


def test_the_first_event_that_does_not_fit_is_named(monkeypatch):
    monkeypatch.setattr(journal, "verify", lambda: 7)

    with pytest.raises(CommandError, match="at event 7"):
        call_command("verify_log")
