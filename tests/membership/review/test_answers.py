"""The copy of the answers in a letter: in the words of the form, as people write them."""

import pytest

from membership.forms.labels import IN_FULL
from membership.process.kinds import KINDS
from membership.process.states import State
from membership.review.answers import as_text
from membership.views.answers import sections
from membership.viewsets.case import PERSONAL
from membership.viewsets.case import rows as staff_rows
from tests.support.builders import (
    make_application,
    make_message,
    make_participant,
    make_proposal,
    make_signature,
)

pytestmark = pytest.mark.django_db
# What the form's own word says only below the heading of its page.
APART = {
    *("Contact person", "E-mail address", "Political leader", "Authorised to send"),
}


def rows(text):
    """Return label and value of each answer of a copy."""
    return [part.partition("\n")[::2] for part in text.split("\n\n")]


@pytest.mark.parametrize("make", [make_application, make_proposal, make_signature, make_message])
def test_each_answer_is_called_what_the_form_calls_it(make):
    case = make()
    labels = {str(row["label"]) for section in sections(case.details) for row in section["rows"]}

    for label, _value in rows(as_text(case.details)):
        assert label.removesuffix(":") in labels | APART | {*map(str, IN_FULL.values())}
        assert label[-1] in ":?"
        assert "?:" not in label


def test_french_writes_a_space_before_the_colon_and_between_thousands():
    case = make_application(language="fr", population=12000, authority_kind="municipality")

    text = as_text(case.details)

    assert all(label.endswith(("\u00a0:", "\u00a0?")) for label, _value in rows(text))
    assert "12\u202f000" in text or "12\u00a0000" in text
    assert "\nMunicipalité" in text
    assert "\nOui" in text


def test_a_year_is_no_number_of_people():
    case = make_application(roma_population=1500, roma_population_year=2023)

    assert "1,500" in as_text(case.details)
    assert "\n2023" in as_text(case.details)


def test_what_was_typed_keeps_its_first_letter():
    case = make_application(name="s-Hertogenbosch", work_now="we do")

    assert "\ns-Hertogenbosch" in as_text(case.details)
    assert "\nwe do" in as_text(case.details)


def test_a_message_names_its_sender_once():
    text = as_text(make_message(state=State.NEW, name="Kim", contact_name="Kim").details)

    assert text.count("Kim\n") + text.endswith("Kim") == 1


def test_participants_are_named_in_the_language_of_the_letter():
    case = make_proposal(
        language="fr", participants=[make_participant(official_name="Αθήνα", name_fr="Athènes")]
    )

    assert "Athènes" in as_text(case.details)


def test_the_languages_that_were_chosen_are_named_in_the_language_of_the_letter():
    case = make_application(language="fr", text_language="ro")

    said = dict(rows(as_text(case.details)))

    assert said["Langue dans laquelle vous écrivez\u00a0:"] == "Roumain"
    assert said["Dans quelle langue vous écrire\u00a0?"] == "Français"


def test_a_message_tells_no_language_that_nobody_was_asked_for():
    assert "English" not in as_text(make_message().details)


@pytest.mark.parametrize("make", [make_application, make_proposal, make_signature, make_message])
def test_letter_applicant_and_staff_read_an_answer_in_the_same_words(make):
    case = make().details
    copy = {value.casefold() for _label, value in rows(as_text(case))}
    names = [name for name in KINDS[case.kind].answers if name not in PERSONAL]

    staff = {row["name"]: str(row["value"]) for row in staff_rows(case, names)}

    given = {name: value for name, value in staff.items() if value != "no"}
    assert given
    assert {name for name, value in given.items() if value.casefold() not in copy} == set()
    applicant = [row for section in sections(case) for row in section["rows"]]
    read = {str(row["value"]).casefold() for row in applicant}
    read |= {str(line).casefold() for row in applicant for line in row["lines"]}
    on_the_page = {value.casefold() for name, value in given.items() if name != "authorised"}
    assert on_the_page <= read
