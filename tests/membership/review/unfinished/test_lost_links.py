"""A lost link comes by letter to the address it belongs to, and the old one stays valid."""

import pytest

from alliance_site.models import Letter
from membership import links, review
from membership.letters import link_targets
from membership.process.states import State
from tests.support.builders import make_application, make_signature

pytestmark = pytest.mark.django_db
KIM = "kim@exampletown.example"


def lost(email=KIM):
    review.send_lost_links(email, network="192.0.2.1")
    return Letter.objects.filter(code="lost_link")


def test_each_case_of_an_address_gets_its_one_link_and_strangers_get_nothing():
    cases = {make_application(contact_email=KIM).pk, make_signature(contact_email=KIM).pk}
    make_application()

    assert {letter.about.pk for letter in lost(KIM.upper())} == cases
    assert not lost("nobody@exampletown.example").exclude(to=KIM).exists()


def test_the_five_newest_and_none_twice_within_minutes():
    made = [make_application(State.DRAFT, contact_email=KIM).pk for _number in range(6)]
    lost()

    assert sorted(letter.about.pk for letter in lost()) == made[1:]


def test_what_is_held_as_spam_and_what_is_erased_get_no_letter():
    for state in (State.SPAM, State.ERASED):
        make_application(state, contact_email=KIM)

    assert not lost().exists()


@pytest.mark.parametrize(
    ("state", "page"),
    [(State.DRAFT, "/resume/"), (State.UNCONFIRMED, "/confirm/"), (State.IN_REVIEW, "/")],
)
def test_an_address_that_nobody_proved_gets_a_page_with_a_button_and_no_case(state, page):
    case = make_application(state, contact_email=KIM)
    address = link_targets.whole_case(lost().get())

    assert address.endswith(page)
    assert (links.status_key(case) in address) is (state == State.IN_REVIEW)
