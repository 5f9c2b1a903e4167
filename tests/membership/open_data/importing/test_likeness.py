"""A likeness is a question, whatever number or identifier the row brings that nobody has."""

import pytest

from membership.models import Participant
from tests.membership.open_data.importing.command_runs import results
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db
HEAD = "answer,uid,number,official_name,country,kind,periods\n"
ONE = "0b9f0f2e-7f3c-4d6c-9d2e-5f1c8f0e1a2b"
OTHER = "5b7e2f04-2a55-4f0e-8f8e-8f6f1a2b3c4d"


@pytest.mark.parametrize(
    ("number", "row", "result", "words"),
    [
        (
            None,
            ",,777,Innsbruck,AT,city",
            "?",
            "Nobody has number 777. This may be Innsbruck (without",
        ),
        (
            None,
            ",,777,Innsbruck,AT,city",
            "?",
            "write its uid in the row, or “same” in a column",
        ),
        (122, ",,777,Innsbruck,AT,city", "?", "This may be Innsbruck (number 122, uid "),
        (
            122,
            ",,777,Innsbruck,AT,city",
            "?",
            "If it is, write its number in the row; if it is not,",
        ),
        (122, ",,777,Stadt Innsbruck,AT,city", "?", "same name"),
        (122, ",,777,Insbruck,AT,city", "?", "similar name"),
        (
            122,
            f",{ONE},,Innsbruck,AT,city",
            "?",
            "If it is, write its uid in the row; if it is not,",
        ),
        (122, f"same,{ONE},,Innsbruck,AT,city", "?", "write its uid"),
        (122, "same,,777,Innsbruck,AT,city", "?", "write its number"),
        (None, "same,,777,Innsbruck,AT,city", "~", "changed Innsbruck: number"),
        (122, "new,,777,Innsbruck,AT,city", "+", ""),
        (122, f"new,{ONE},777,Innsbruck,AT,city", "+", ""),
        (122, ",,777,Innsbruck,AT,region", "+", ""),
        (122, ",,777,Innsbruck,DE,city", "+", ""),
    ],
)
def test_a_number_or_uid_that_nobody_has_makes_no_second_entry(load, number, row, result, words):
    make_participant(official_name="Innsbruck", country="AT", number=number)

    report = load(f"{HEAD}{row},2015-06-24/..\n")

    assert results(report) == [result], report
    assert words in report[0]
    assert Participant.objects.count() == (2 if result == "+" else 1)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((",1,Gandia", ",2,Gandia"), ["+", "?"]),
        ((",1,Gandia", ",2,Ciudad de Gandia"), ["+", "?"]),
        ((",1,Gandia", ",,Gandia"), ["+", "?"]),
        ((",,Gandia", ",1,Gandia"), ["+", "?"]),
        ((",1,Gandia", ",2,Gandiaa"), ["+", "+"]),
        ((",,Gandia", ",2,Gandiaa"), ["+", "?"]),
        ((f"{ONE},1,Gandia", f"{OTHER},2,Gandia"), ["+", "+"]),
        ((f"{ONE},,Gandia", f"{OTHER},,Gandia"), ["+", "+"]),
        ((f"{ONE},,Gandia", ",2,Gandia"), ["+", "?"]),
        ((",x,Gandia", "x,2,Gandia", ",3,Gandia"), ["!", "!", "+"]),
    ],
)
def test_rows_of_one_file_are_told_apart_by_what_each_of_them_has(load, rows, expected):
    text = "".join(f",{row},ES,city,2015/..\n" for row in rows)

    assert results(load(HEAD + text)) == expected
    assert results(load(HEAD + text)) == ["=" if each == "+" else each for each in expected]


def test_who_is_known_already_is_told_apart_if_the_file_names_both(load):
    make_participant(official_name="Lublin", country="PL", number=5)
    rows = [",,6,Lubin,PL,city,2015/..\n", ",,5,Lublin,PL,city,2015-06-24/..\n"]

    assert results(load(HEAD + rows[0])) == ["?"]
    assert results(load(HEAD + "".join(rows))) == ["+", "="]
