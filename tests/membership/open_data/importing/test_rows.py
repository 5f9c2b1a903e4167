"""Each row by itself: what was refused takes nothing from the next."""

import pytest

from membership.models import Participant
from membership.open_data.importing.rows import Likeness, Outcome, Result, Row, carry_out
from membership.process.errors import RegisterError
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db


def enter(row):
    make_participant(official_name=row.name, slug=row.name)
    if row.name == "refused":
        raise RegisterError("It is\nrefused.")
    if row.name == "asked":
        raise Likeness("Is it?")
    return Outcome(Result.ADDED, row.name)


def outcomes(*, dry_run=False, fault=""):
    names = ("first", "refused", "asked", "last")
    rows = [Row(line, {"official_name": name}) for line, name in enumerate(names, start=2)]
    rows[-1] = Row(5, rows[-1].cells, fault=fault)
    return list(carry_out(rows, enter, dry_run=dry_run))


def test_what_is_refused_or_asked_about_leaves_nothing_and_the_next_is_taken():
    found = [(each.result, each.line, each.remarks) for each in outcomes()]

    assert found == [
        (Result.ADDED, 2, []),
        (Result.REFUSED, 3, ["It is refused."]),
        (Result.ASKED, 4, ["Is it?"]),
        (Result.ADDED, 5, []),
    ]
    assert set(Participant.objects.values_list("slug", flat=True)) == {"first", "last"}


def test_a_row_that_cannot_be_read_is_not_taken():
    assert outcomes(fault="Too many cells.")[-1].remarks == ["Too many cells."]
    assert not Participant.objects.filter(slug="last").exists()


def test_a_dry_run_tells_the_same_and_takes_it_all_back():
    assert [each.result for each in outcomes(dry_run=True)] == [
        Result.ADDED,
        Result.REFUSED,
        Result.ASKED,
        Result.ADDED,
    ]
    assert not Participant.objects.exists()


@pytest.mark.parametrize(
    ("cells", "name"),
    [
        ({"official_name": "Μέγαρα", "name_en": "Megara"}, "Megara"),
        ({"authority": "Bel\nsh"}, "Bel sh"),
        ({"official_name": "G" * 200}, "G" * 80),
        ({}, ""),
    ],
)
def test_a_row_is_called_by_a_name_that_fits_a_line(cells, name):
    assert Row(2, cells).name == name
