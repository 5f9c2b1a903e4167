"""Signatories from a file: found by number, else added or asked about."""

import pytest

from membership import register
from membership.models import Signatory
from membership.public import signatories
from tests.membership.open_data.importing.command_runs import results

pytestmark = pytest.mark.django_db


def test_a_signature_without_a_number_is_asked_about_unless_nothing_is_new(load):
    belsh = register.enter_signatory(authority="Belsh", country="AL", occasion="In Tirana")
    head = "authority,country,occasion,answer"

    assert results(load(f"{head}\nBelsh,AL,In Tirana,\n", "signatories")) == ["="]
    asked = load(f"{head}\nBelsh,AL,In Durrës,\n", "signatories")
    assert results(asked) == ["?"]
    assert "This may be Belsh (without a number, same" in asked[0]
    assert "If it is, write “same” in a column “answer”; if it is not," in asked[0]
    belsh.refresh_from_db()
    assert belsh.occasion == "In Tirana"
    assert results(load(f"{head}\nBelsh,AL,In Durrës,same\n", "signatories")) == ["~"]
    assert results(load(f"{head}\nBelsh,AL,In Vlora,new\n", "signatories")) == ["+"]
    assert Signatory.objects.count() == 2


def test_a_question_about_signatories_offers_what_they_have(load):
    register.enter_signatory(authority="Belsh", country="AL", number=4)
    head, row = "authority,country,occasion\n", "Belsh,AL,In Durrës\n"
    one = load(head + row, "signatories")[0]
    register.enter_signatory(authority="Belsh", country="AL", number=5)
    several = load(head + row, "signatories")[0]

    assert "If it is, write its number in the row, or “same” in a column “answer”;" in one
    assert "This may be one of these: Belsh (number 4, same" in several
    assert "Write the number of the right one in the row;" in several
    assert "uid" not in one + several
    assert "“same”" not in several


def test_a_signatory_is_read_by_the_same_rules(load):
    text = "authority,country,person\nBel\vsh,AL,\nBelsh,AL,Robin\tExample\u200b\nX,AL,Y,Z\n"

    assert results(load(text, "signatories")) == ["!", "+", "!"]
    assert Signatory.objects.get().person == "Robin Example"


@pytest.mark.parametrize(
    ("signed_on", "result"),
    [
        *(("1826-01-01", "!"), ("2099-01-01", "!"), ("2099", "!"), ("[..2099-01-01]", "!")),
        *(("2012", "!"), ("2013-02", "!"), ("2013", "+"), ("2013-03", "+"), ("2018-04-12", "+")),
    ],
)
def test_nobody_signs_before_the_alliance_or_in_days_to_come(load, signed_on, result):
    report = load(f"authority,country,signed_on\nBelsh,AL,{signed_on}\n", "signatories")

    assert results(report) == [result], report
    assert result == "+" or "Check the year" in report[0]


def test_signatories_are_found_by_number_and_another_number_is_a_question(load):
    durres = register.enter_signatory(authority="Durres", country="AL", number=2)
    head = "number,authority,country,signed_on\n"
    again = f"answer,{head}%s,9,Durrës,AL,2019\n"

    assert results(load(f"{head}2,Durrës,AL,2018\n", "signatories")) == ["~"]
    durres.refresh_from_db()
    assert (durres.authority, durres.precision) == ("Durrës", "year")
    assert "belongs to" in load(f"{head}2,Belsh,AL,2018\n", "signatories")[0]
    assert results(load(f"{head},Belsh,AL,\n9,Durrës,AL,2019\n", "signatories")) == ["+", "?"]
    assert results(load(again % "same", "signatories")) == ["?"]
    assert results(load(again % "new", "signatories")) == ["+"]
    assert signatories.by_country() == {"AL": 3}
    asked = load(f"{head},Durres,AL,2020\n", "signatories")
    assert results(asked) == ["?"]
    assert "Durrës (number 2, same place, different spelling); Durrës (number 9," in asked[0]


@pytest.mark.parametrize("day", ["1066-10-14", "2999-01-01"])
def test_nobody_withdraws_out_of_these_years(load, day):
    register.enter_signatory(authority="Belsh", country="AL", number=1)
    report = load(f"number,authority,country,withdrawn_on\n1,Belsh,AL,{day}\n", "signatories")

    assert results(report) == ["!"], report
    assert "Check the year" in report[0]


@pytest.mark.parametrize(
    ("number", "row", "result", "words"),
    [
        (2, ",9,Durrës,AL", "?", "Nobody has number 9. This may be Durres (number 2, same place"),
        (2, "same,9,Durrës,AL", "?", "write its number in the row; if it is not, write “new”"),
        (None, ",9,Bashkia Durrës,AL", "?", "write “same” in a column “answer”"),
        (None, "same,9,Durres,AL", "~", "changed Durres: number"),
        (2, "new,9,Durrës,AL", "+", ""),
        (2, ",9,Belsh,AL", "+", ""),
    ],
)
def test_a_number_that_nobody_has_makes_no_second_signatory(load, number, row, result, words):
    register.enter_signatory(authority="Durres", country="AL", number=number)

    report = load(f"answer,number,authority,country\n{row}\n", "signatories")

    assert results(report) == [result], report
    assert words in report[0]
    assert Signatory.objects.count() == (2 if result == "+" else 1)


def test_an_authority_that_stands_twice_among_the_signatories_of_a_file_is_asked_about(load):
    text = "number,authority,country\n1,Durres,AL\n2,Durrës,AL\n3,Durress,AL\n"

    assert results(load(text, "signatories")) == ["+", "?", "+"]
