"""Pages of a case lead back where nothing is to be done, and more can be sent."""

import pytest

from membership.process.states import State
from tests.membership.views.case_pages.test_status import page
from tests.support.builders import make_application, make_pdf
from tests.support.process import fresh
from tests.support.visitors import follow, text

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("state", [State.ACCEPTED, State.DECLINED, State.SPAM])
def test_what_cannot_be_withdrawn_leads_back_to_the_page(client, state):
    case = make_application(state)

    for answer in (client.get(page(case, "withdraw/")), client.post(page(case, "withdraw/"))):
        assert answer["Location"] == page(case) + "#main"
    assert fresh(case).state == state


def test_something_is_added_at_any_time_and_answered_by_a_letter(client):
    case = make_application(State.NEW)
    sent = {"message": "We have a new mayor.", "added": make_pdf("election.pdf")}
    for _time in range(2):
        answer = client.post(page(case), sent)

    assert "We have a new mayor." in text(follow(answer))
    assert "election.pdf" in text(follow(answer))
    assert fresh(case).state == State.NEW
    assert case.events.filter(code="add").count() == 1
    assert case.letters.filter(code__in=["added", "task_force_addition"]).count() == 2


def test_a_letter_of_the_authority_is_sent_also_where_none_was_to_follow(client):
    case = make_application(State.IN_REVIEW)
    for _time in range(2):
        client.post(page(case, "letter/"), {"letter": make_pdf("decision.pdf")})

    assert case.events.filter(code="send_letter").count() == 1
    assert case.letters.filter(code="letter_received").count() == 1
