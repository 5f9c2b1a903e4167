"""Withdrawing a case: a page that asks, a button, once."""

import pytest

from membership.process.states import State
from tests.membership.views.case_pages.test_status import page
from tests.support.builders import make_application
from tests.support.process import fresh
from tests.support.visitors import follow, text

pytestmark = pytest.mark.django_db


def test_withdrawing_asks_first_and_is_done_once(client):
    case = make_application(State.IN_REVIEW)
    asked = client.get(page(case, "withdraw/"))
    for _time in range(2):
        answer = client.post(page(case, "withdraw/"), {"reason_words": "The council said no."})

    assert "Withdraw it?" in text(asked)
    said = text(follow(answer))
    assert "You withdrew this application" in said
    assert "Your reason The council said no." in said
    assert case.letters.filter(code="withdrawn").count() == 1
    assert case.events.filter(code="withdraw").count() == 1


def test_of_an_unconfirmed_case_no_word_goes_to_the_address_when_it_is_withdrawn(client):
    case = make_application(State.UNCONFIRMED)
    client.post(page(case, "withdraw/"), {})

    assert fresh(case).state == State.WITHDRAWN
    assert not case.letters.filter(code="withdrawn").exists()
