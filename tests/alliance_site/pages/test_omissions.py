"""What fails for one of many is left out, and the log names it without quoting it."""

import pytest
from django.db import OperationalError

from alliance_site.models import LegacyAddress
from alliance_site.pages import omissions


def fail(error):
    raise error


def test_the_log_names_what_is_left_out_and_none_of_its_words(caplog):
    error = ValueError("".join(["zq", "9x"]))  # the line itself stands in the log

    found = omissions.attempt(lambda: fail(error), "the map", "the page")

    assert found is None
    assert "the map is left out of the page: ValueError" in caplog.text
    assert "zq9x" not in caplog.text


def test_what_succeeds_is_returned():
    assert omissions.attempt(lambda: 5, "the map", "the page") == 5


@pytest.mark.parametrize("step", [omissions.rows, omissions.parted])
def test_a_database_that_fails_is_no_damage_of_a_row(step, monkeypatch):
    rows = LegacyAddress.objects.all()
    monkeypatch.setattr(type(rows), "__iter__", lambda _rows: fail(OperationalError()))

    with pytest.raises(OperationalError):
        step(rows, "the list")
    with pytest.raises(OperationalError):
        omissions.attempt(lambda: fail(OperationalError()), "the map", "the page")


@pytest.mark.django_db
def test_rows_that_can_be_read_come_without_a_word(caplog):
    row = LegacyAddress.objects.create(language="en", number=7, gone=True)

    assert omissions.parted(LegacyAddress.objects.all(), "the list") == ([row], [])
    assert not caplog.text
