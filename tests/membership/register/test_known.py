"""The registers tell an authority what they know of it; the queue tells nobody anything."""

from datetime import date

import pytest
from django.utils import translation

from membership import register
from membership.models import InternalContact
from membership.process.states import State
from tests.support.builders import (
    make_application,
    make_participant,
    make_proposal,
    make_signature,
)

pytestmark = pytest.mark.django_db


def draft(**answers):
    answers = {"name": "Δήμος Μεγαρέων", "translated_name": "", "website": ""} | answers
    return make_application(state=State.DRAFT, **answers)


def sentences(case):
    known = register.already_known(case)
    return [f"{each.sentence} {each.question}".strip() for each in known]


def make_megara(**facts):
    facts = {"official_name": "Μέγαρα", "name_en": "Megara"} | facts
    return make_participant(**facts)


@pytest.mark.parametrize(
    ("period", "said"),
    [
        (
            {"starts_on": date(2013, 1, 1), "starts_precision": "year"},
            "has taken part in the Alliance since 2013.",
        ),
        (
            {"starts_on": date(2015, 6, 24)},
            "has taken part in the Alliance since 24 June 2015.",
        ),
        (
            {"starts_on": date(2013, 9, 30), "starts_precision": "not_later"},
            "has taken part in the Alliance since 30 September 2013 at the latest.",
        ),
        (
            {"starts_on": date(2013, 10, 1), "ends_on": date(2019, 5, 2)},
            "took part in the Alliance (1 October 2013 – 2 May 2019).",
        ),
    ],
)
def test_it_is_told_since_when_it_takes_part_or_took_part(period, said):
    make_megara(periods=[period])

    assert sentences(draft()) == [f"Megara {said}"]


def test_a_region_of_this_name_is_asked_about():
    make_megara(kind="region", periods=[{"starts_on": date(2015, 6, 24)}])

    (said,) = sentences(draft())

    assert said.endswith("It is a region of this name: are you the city?")
    assert register.already_known(draft())[0].offers == {}


def test_a_similar_name_is_asked_about_and_offers_nothing():
    make_participant(official_name="Exampletowne", country="GR")

    (known,) = register.already_known(draft(name="Exampletown"))

    assert known.question == "Is it the same authority as yours?"
    assert not known.offers


def test_who_has_signed_the_declaration_is_told_so_on_which_day():
    register.enter_signatory(authority="Μέγαρα", country="GR", signed_on=date(2019, 4, 8))

    signing = make_signature(state=State.DRAFT, name="Megara", country="GR")

    assert sentences(draft()) == ["Μέγαρα has signed the Declaration (8 April 2019)."]
    assert sentences(signing) == sentences(draft())


def test_names_and_website_are_offered_and_nothing_else_of_the_register():
    entry = make_megara(website="https://megara.example", head_name="Alex Example")
    InternalContact.objects.create(participant=entry, name="Kim", email="kim@megara.example")

    (known,) = register.already_known(draft())

    assert known.offers == {
        "name": "Μέγαρα",
        "translated_name": "Megara",
        "website": "https://megara.example",
    }


def test_the_name_that_is_offered_is_in_the_language_of_the_form():
    make_megara(name_fr="Mégare")

    (known,) = register.already_known(draft(language="fr"))

    assert known.offers["translated_name"] == "Mégare"


def test_the_likeliest_comes_first():
    make_participant(official_name="Exampletowne", country="GR")
    same = make_participant(official_name="Exampletown", country="GR")

    known = register.already_known(draft(name="Exampletown"))

    assert [each.slug == same.slug for each in known] == [True, False]


def test_what_is_answered_already_is_not_offered():
    make_megara(website="https://megara.example")

    known = register.already_known(draft(name="Μέγαρα", website="https://megara.example"))

    assert known[0].offers == {"translated_name": "Megara"}


def test_an_entry_offers_what_is_not_answered_and_only_one_that_is_meant():
    entry = make_megara(website="https://megara.example")
    other = make_participant(official_name="Westham", website="https://westham.example")
    key = f"p{entry.pk}"

    assert register.offers_of(draft(), key)["website"] == "https://megara.example"
    assert register.offers_of(draft(), f"p{other.pk}") == {}
    assert register.offers_of(draft(), "") == {}


def test_an_organisation_is_told_but_not_offered_the_facts_of_an_authority():
    make_megara(website="https://megara.example")

    (known,) = register.already_known(make_proposal(state=State.DRAFT, name="Megara"))

    assert known.sentence.startswith("Megara has taken part in the Alliance since")
    assert known.offers == {}


@pytest.mark.parametrize("state", [State.DRAFT, State.NEW, State.QUESTION, State.DECLINED])
def test_no_case_of_the_queue_changes_what_is_told(state):
    make_application(state=state, name="Megara", website="https://marker.example")
    make_signature(state=State.NEW, name="Megara", country="GR")

    assert register.already_known(draft(website="https://marker.example")) == []


def test_an_entry_that_was_taken_off_and_a_signature_that_was_withdrawn_are_not_told():
    register.retract(make_megara(), by=None)
    signatory = register.enter_signatory(authority="Megara", country="GR")
    register.retract_signatory(signatory, on=date(2026, 11, 1), by=None)

    assert register.already_known(draft()) == []


@pytest.mark.parametrize(
    "answers",
    [
        {"name": "Eurométropole de Strasbourg", "authority_kind": "metropolitan_city"},
        {"name": "Strasbourg", "authority_kind": "metropolitan_city"},
        {"name": "Strasbourg", "authority_kind": "municipality"},
        {"name": "Port autonome"},
    ],
)
def test_one_of_another_name_or_kind_is_asked_about_whose_website_ever_it_has(answers):
    website = "https://www.strasbourg.eu"
    make_participant(official_name="Strasbourg", country="FR", website=website)

    (known,) = register.already_known(draft(country="FR", website=website, **answers))

    assert known.question
    assert not known.question.startswith("It is a")


@pytest.mark.parametrize(
    ("typed", "entry", "is_offered"),
    [
        ("Durrës", "Durres", False),
        ("Durrës", "DURRES", False),
        ("Durrës", "DURRËS", False),
        ("Durres", "Durrës", True),
        ("durrës", "Durrës", True),
        ("DURRES", "Durres", True),
        ("Durrës", "Bashkia Durrës", True),
    ],
)
def test_a_poorer_spelling_of_what_was_typed_is_not_offered(typed, entry, is_offered):
    make_participant(official_name=entry, country="AL")

    (known,) = register.already_known(draft(name=typed, country="AL"))

    assert ("name" in known.offers) == is_offered


def test_the_sentence_suits_any_name_in_french_however_exactly_the_day_is_known():
    facts = {"starts_on": date(2013, 9, 30), "starts_precision": "not_later"}
    make_megara(name_fr="Département du Val-de-Marne", periods=[facts])

    with translation.override("fr"):
        (said,) = sentences(draft())

    assert said.replace("\xa0", " ") == (
        "Département du Val-de-Marne : participe à l’Alliance, "
        "au plus tard depuis le 30 septembre 2013."
    )
