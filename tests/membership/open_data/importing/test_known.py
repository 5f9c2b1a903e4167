"""Whom a row means: by uid, by number if it is of that place, else nobody or a question."""

import pytest

from membership.open_data.importing.known import Known
from membership.open_data.importing.likeness import Named
from membership.open_data.importing.rows import Likeness, Row
from membership.process.errors import RegisterError
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db
HEAD = "official_name,country,kind,periods"


def find(*, nothing_new=False, **cells):
    row = Row(2, {"country": "ES", "kind": "city"} | cells)
    return Known(Named([row]), lambda _row, _participant: nothing_new).find(row)


def test_a_uid_means_one_whatever_the_name_and_a_number_only_one_of_that_place():
    gandia = make_participant(official_name="Gandia", country="ES", number=7)

    assert find(uid=str(gandia.uid), official_name="Elsewhere") == gandia
    assert find(number="7", official_name="Gandía") == gandia
    with pytest.raises(RegisterError, match="Number 7 belongs to Gandia"):
        find(number="7", official_name="Zaragoza")


def test_somebody_new_is_nobody_who_is_known_in_that_country():
    make_participant(official_name="Gandia", country="ES")

    assert find(official_name="Zaragoza") is None
    assert find(official_name="Gandia", country="AD") is None


def test_a_likeness_is_a_question_unless_the_row_says_nothing_new():
    gandia = make_participant(official_name="Gandia", country="ES")

    with pytest.raises(Likeness, match="This may be Gandia"):
        find(official_name="Gandía")
    assert find(official_name="Gandia", nothing_new=True) == gandia


def test_a_number_that_belongs_to_another_place_is_refused(load):
    make_participant(official_name="Gandia", country="ES", number=7)
    report = load(f"number,{HEAD}\n7,Zaragoza,ES,city,2014/..\n")

    assert "Number 7 belongs to Gandia" in report[0]
