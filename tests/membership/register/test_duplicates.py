import pytest

from membership import register
from membership.process.states import State
from membership.register import duplicates
from tests.support.builders import make_application, make_message, make_participant, make_signature

pytestmark = pytest.mark.django_db


def found(submission):
    return [
        (candidate.found, str(candidate.reason)) for candidate in duplicates.candidates(submission)
    ]


def test_a_participant_of_the_same_name_is_found_in_another_script():
    megara = make_participant(official_name="Μέγαρα", country="GR")

    application = make_application(name="Municipality of Megara", country="GR")

    assert [candidate for candidate, _reason in found(application)] == [megara]
    assert application.duplicate_suspected


def test_a_place_of_that_name_in_another_country_is_another_place():
    make_participant(official_name="Megara", country="GR")

    assert found(make_application(name="Megara", country="IT")) == []


def test_an_earlier_application_is_found_by_the_domain_of_its_address():
    earlier = make_application(contact_email="mayor@sampleborough.example")

    later = make_application(contact_email="Office@Sampleborough.example")

    assert [candidate.pk for candidate, _reason in found(later)] == [earlier.pk]


def test_an_address_at_a_post_office_of_everybody_says_nothing():
    make_application(name="Northville", contact_email="northville@gmail.com")

    assert found(make_application(name="Southbridge", contact_email="south@gmail.com")) == []


def test_a_signatory_is_found_when_it_signs_again():
    register.enter_signatory(authority="Durrës", country="AL")

    assert len(found(make_signature(name="Durres", country="AL"))) == 1


def test_spam_drafts_and_messages_are_no_candidates():
    for state in (State.DRAFT, State.SPAM):
        make_application(state=state, name="Eastham", contact_email="a@eastham.example")
    make_message(name="Eastham", contact_email="b@eastham.example")

    later = make_application(name="Eastham", contact_email="c@eastham.example")

    assert found(later) == []
    assert found(make_message(name="Eastham")) == []


def test_the_likeliest_three_are_shown():
    for number in range(3):
        make_application(name=f"Otherville {'abc'[number]}", contact_email=f"{number}@west.example")
    westham = make_participant(official_name="Westham", country="GR")

    candidates = found(make_application(name="Westham", contact_email="x@west.example"))

    assert len(candidates) == 3
    assert candidates[0][0] == westham
