"""Rows in the order that is asked for, read a few at a time."""

from datetime import date

import pytest

from membership import register
from membership.models import Participant, Signatory
from membership.open_data import tables
from membership.public import directory
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 25)


def test_rows_come_in_the_order_of_their_keys_and_what_is_gone_is_left_out(monkeypatch):
    monkeypatch.setattr(tables, "BATCH", 2)
    keys = [
        register.enter_signatory(authority=name, country="AL").pk for name in ("A", "B", "C", "D")
    ]
    table = tables.signatories(keys[::-1], DAY, "en")
    Signatory.objects.filter(pk=keys[1]).delete()

    assert [record["authority"] for record in table.records] == ["D", "C", "A"]


def test_an_entry_that_was_taken_off_meanwhile_is_left_out():
    make_participant(official_name="Megara")
    entries = directory.entries(DAY, "en")
    register.retract(Participant.objects.get(), by=None)

    assert list(tables.participants(entries, DAY, "en").records) == []
